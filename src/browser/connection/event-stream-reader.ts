/** One message of a stream of server-sent events. */
export interface StreamMessage {
  /** `message` when the stream gives no name. */
  readonly event: string;
  readonly data: string;
}

/**
 * Parses a stream that arrives in pieces of any size (HTML Living Standard §9.2.6; lines end in LF, as Parley's server
 * writes them). Comments are skipped.
 */
export function createEventStreamReader(): (piece: string) => readonly StreamMessage[] {
  let unread = '';
  return (piece) => {
    const blocks = (unread + piece).split('\n\n');
    unread = blocks.pop() ?? '';
    return blocks.map(readBlock).filter((message) => message !== undefined);
  };
}

function readBlock(block: string): StreamMessage | undefined {
  const lines = block.split('\n');
  const valuesOf = (field: string) =>
    lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ''));
  const data = valuesOf('data');
  return data.length === 0 ? undefined : { event: valuesOf('event').at(-1) ?? 'message', data: data.join('\n') };
}
