import { makeWriter, type Statement } from '../../../src/sealing/statements/statement.ts';

/** The statement of a page that has written nothing else and seen nothing; `made` replaces members of it. */
export const aStatement = (made: Partial<Statement> = {}): Statement => ({
  writer: makeWriter(),
  counter: 1,
  writtenAtMs: 0,
  seen: [],
  ...made,
});
