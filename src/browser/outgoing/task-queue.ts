/** Runs tasks one after the other, in the order in which they were added. A task that fails stops no other. */
export class TaskQueue {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when the task is done, or has failed. */
  add(task: () => void | Promise<void>): Promise<void> {
    this.#last = this.#last.then(task).catch(reportError);
    return this.#last;
  }
}
