/** What is loaded when it is needed for the first time. A download that failed is tried again by the next call. */
export class LoadedOnce<Part> {
  readonly #load: () => Promise<Part>;
  #loading: Promise<Part> | undefined;

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** Whether it is there, or on its way. */
  get hasBegun(): boolean {
    return this.#loading !== undefined;
  }

  get(): Promise<Part> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }
}
