/** The state of the log's output. */
export interface LogState {
  /** Whether the last line could not be written. */
  isFailing(): boolean;
  /** The number of lines that could not be written so far. */
  droppedLines(): number;
}

/** For a server whose log another output writes. */
export const alwaysWritten: LogState = { isFailing: () => false, droppedLines: () => 0 };
