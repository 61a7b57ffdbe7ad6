import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventStreamReader } from '../../../src/browser/connection/event-stream-reader.ts';

const readAll = (...pieces: readonly string[]) => {
  const read = createEventStreamReader();
  return pieces.flatMap((piece) => read(piece));
};

describe('a stream of server-sent events', () => {
  it('brings a message when its blank line has come, and not before', () => {
    const read = createEventStreamReader();
    expect(read('data: <p>hel')).toEqual([]);
    expect(read('lo</p>\n')).toEqual([]);
    expect(read('\ndata: next')).toEqual([{ event: 'message', data: '<p>hello</p>' }]);
  });

  it('has comments that say nothing', () => {
    expect(readAll(':\n\n', 'data: one\n\n', ':\n\n:\n\n')).toEqual([{ event: 'message', data: 'one' }]);
  });

  it('joins the lines of a message, and takes one space from the beginning of each', () => {
    expect(readAll('data: one\ndata:\ndata:  two\n\n')).toEqual([{ event: 'message', data: 'one\n\n two' }]);
  });

  it('names its last event, which holds the code of the close', () => {
    expect(readAll('event: done\ndata: 1012\n\n')).toEqual([{ event: 'done', data: '1012' }]);
  });

  it('brings the same in pieces of any size', () => {
    const stream = 'data: one\n\n:\n\nevent: done\ndata: a\ndata: b\n\n';
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length)), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), stream.length];
        const pieces = places.slice(1).map((place, index) => stream.slice(places[index], place));
        expect(readAll(...pieces)).toEqual(readAll(stream));
      }),
    );
  });
});
