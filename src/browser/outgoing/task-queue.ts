/** Runs tasks one after the other, in the order in which they were added. A task that fails stops no other. */
export class TaskQueue {
  #last: Promise<void> = Promise.resolve();

  add(task: () => void | Promise<void>): void {
    this.#last = this.#last.then(task).catch(reportError);
  }
}
