/** How writing the log goes. */
export interface LogState {
  /** Whether the last line could not be written. */
  isFailing(): boolean;
  /** The number of lines that could not be written so far. */
  droppedLines(): number;
}

/** The log of a server whose lines are not written by this process's own output. */
export const alwaysWritten: LogState = { isFailing: () => false, droppedLines: () => 0 };
