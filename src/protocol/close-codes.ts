/** Parley's WebSocket close codes (RFC 6455 §7.4 and the IANA registry; 4000 and above are private). */
export const closeCodes = {
  /** The chat has ended, or the list is empty: do not reconnect. */
  done: 1000,
  /** A binary frame: commands are text. */
  unsupportedData: 1003,
  /** A violation that a retry would repeat. */
  policyViolation: 1008,
  frameTooLarge: 1009,
  /** This server is stopping: reconnect, possibly to another one. */
  serviceRestart: 1012,
  /** Too many commands, no place for another stream, or an unreachable store: reconnect in a moment. */
  tryAgainLater: 1013,
  /** This device was signed out: forget the keys. Entering needs the code again. */
  signedOut: 4001,
} as const;
