export interface Replacement {
  readonly file: string;
  /** A text that is in the file once. */
  readonly from: string;
  readonly to: string;
}

/** One way to break a promise in the product, and the claimed test that must notice. */
export interface Mutation extends Replacement {
  /** The name of the claimed test, as `/security` has it. */
  readonly test: string;
  /** What the broken product does, in words. */
  readonly breaks: string;
  /** More places, where one alone would stop the product from working at all. */
  readonly also?: readonly Replacement[];
  /** The files whose tests run, where the claimed file is a part that they share. Each must notice. */
  readonly run?: readonly string[];
}

/** The mutations of the claims that one file of tests shows. */
export interface MutationsOfFile {
  readonly file: string;
  /** Its tests tell one story, so all of them run. */
  readonly isOneStory?: true;
  readonly mutations: readonly Mutation[];
}

/** What tests a store's contract, by adapter. */
export const embeddedContract = ['test/contract/embedded-store.test.ts'];
export const redisContract = ['test/contract/redis-store.test.ts'];
