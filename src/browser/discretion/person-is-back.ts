/** Dispatched on the document when the person comes back from a picker that this page has opened: they did not look away. */
export const personIsBack = 'parley:person-is-back';
