/** WebSocket close codes as Parley uses them (RFC 6455 §7.4 and the IANA registry; 4000 and above are its own). */
export const closeCodes = {
  /** The chat was destroyed, or this device may no longer be here: do not come back. */
  done: 1000,
  /** Binary frame: commands are text. */
  unsupportedData: 1003,
  /** A rule was broken that a retry breaks again. */
  policyViolation: 1008,
  frameTooLarge: 1009,
  /** This server is leaving: come back, to another one perhaps. */
  serviceRestart: 1012,
  /** Too fast, too slow a reader, or a store out of reach: come back in a moment. */
  tryAgainLater: 1013,
  /** This device was signed out: forget the keys; the code opens the chat again. */
  signedOut: 4001,
} as const;
