/** A moment that the reader's own clock and calendar show. */
export const renderMoment = (ms: number): string =>
  `<local-time datetime="${new Date(ms).toISOString()}"></local-time>`;
