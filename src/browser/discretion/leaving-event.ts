/** Dispatched on the document when this tab is left quickly: from now on nothing is kept, sent or shown. */
export const leaving = 'parley:leaving';
