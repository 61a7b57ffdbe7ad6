const touchScreen = matchMedia('(hover: none) and (pointer: coarse)');

/** Whether this device is held in a hand, where others look at it. */
export const isPhone = (): boolean => touchScreen.matches;
