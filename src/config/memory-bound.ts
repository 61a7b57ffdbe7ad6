import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';

const mebiBytes = 1024 ** 2;

/** What a server takes itself, and what its connections take for a moment. */
const ownBytes = 48 * mebiBytes;

/** Chats may take half of the rest: V8 needs the other half to collect garbage and to carry messages. */
const shareOfChats = 0.5;

/** Files may take a quarter of the whole memory: the heap may take half of it, and parts are copied on their way. */
const shareOfFiles = 0.25;

const leastBytes = 2 * mebiBytes;

/** The most that V8's young generation takes of the heap; chats live in the rest. */
const youngBytes = 192 * mebiBytes;

/** The memory that this process may use. */
export interface ProcessMemory {
  /** V8's bound, which Node derives from the machine's memory or from its options, with the young generation. */
  readonly heapBytes: number;
  /** What `--max-old-space-size` says; undefined when it is not set. */
  readonly oldSpaceBytes?: number | undefined;
  /** The bound of the control group (`memory.max`, `memory.limit_in_bytes`); undefined when there is none. */
  readonly groupBytes: number | undefined;
  readonly machineBytes: number;
}

export function memoryOfProcess(): ProcessMemory {
  const group = process.constrainedMemory?.() ?? 0;
  // Without a bound, Linux states a number near 2^63.
  const isBounded = group > 0 && group < Number.MAX_SAFE_INTEGER;
  return {
    heapBytes: getHeapStatistics().heap_size_limit,
    oldSpaceBytes: oldSpaceIn([process.env['NODE_OPTIONS'] ?? '', ...process.execArgv]),
    groupBytes: isBounded ? group : undefined,
    machineBytes: totalmem(),
  };
}

/** How many bytes of chats a store in this process can hold without running out of memory. */
export function storableBytes({ heapBytes, oldSpaceBytes, groupBytes }: ProcessMemory): number {
  const oldBytes = Math.min(oldSpaceBytes ?? heapBytes, Math.max(heapBytes / 4, heapBytes - youngBytes));
  const bytes = Math.min(oldBytes, groupBytes ?? oldBytes) - ownBytes;
  return Math.max(leastBytes, Math.floor(bytes * shareOfChats));
}

/** How many bytes of sealed files it can hold. They are not in V8's heap, but beside it in the same memory. */
export function storableAssetBytes({ groupBytes, machineBytes }: ProcessMemory): number {
  const bytes = Math.min(groupBytes ?? machineBytes, machineBytes) - ownBytes;
  return Math.max(leastBytes, Math.floor(bytes * shareOfFiles));
}

/** The last one counts, and options of the command line come after those of the environment. */
function oldSpaceIn(options: readonly string[]): number | undefined {
  const sizes = [...options.join(' ').matchAll(/--max[-_]old[-_]space[-_]size[= ](\d+)/g)].map(([, size]) =>
    Number(size),
  );
  const size = sizes.at(-1);
  return size === undefined ? undefined : size * mebiBytes;
}
