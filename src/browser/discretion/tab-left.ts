/** The channel on which the other tabs of this browser hear that one was left quickly. */
export const tabLeft = 'tab-left';
