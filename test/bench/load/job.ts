import type { CommandCounts } from '../measure/redis-commands.ts';
import type { Usage } from '../measure/usage.ts';
import type { Target } from '../targets/target.ts';
import type { ClosedLoop, ClosedLoopFigures } from './closed-loop.ts';
import type { FilesFigures, FilesLoad } from './files.ts';
import type { OpenLoop, OpenLoopFigures } from './open-loop.ts';
import type { PagesFigures } from './pages.ts';
import type { Languages } from './parley-chats.ts';

/** What a generator is asked for: chats are opened once, then loaded in one way after the other. */
export interface Job {
  readonly target: Target;
  readonly chats: number;
  readonly measuresMemory: boolean;
  readonly closedLoops: readonly ClosedLoop[];
  readonly openLoop?: OpenLoop;
  /** In so many chats is written in the open loop; in all of them when it is not said. */
  readonly writingChats?: number;
  /** Who reads tells it, as a page does. */
  readonly tellsReceipts: boolean;
  /** One, when it is not said. */
  readonly languages?: Languages;
  readonly countsRedisCommands: boolean;
  /** Nothing is sent for so long. */
  readonly idle?: Idle;
  /** Instead of messages: so many chats come in, so many times each page is asked for, files are sent. */
  readonly comingIn?: number;
  readonly pages?: number;
  readonly files?: FilesLoad;
  /** Run while the open loop is run once more. */
  readonly uploadsMeanwhile?: FilesLoad;
}

export interface JobFigures {
  /** Chats made; absent for relays, which keep none. */
  readonly creation?: Rate;
  /** Sockets accepted; absent where something else than messages is measured. */
  readonly acceptance?: Rate;
  /** What each chat's two sockets, and everything kept for it, add to the server's resident memory. */
  readonly bytesPerChat?: number;
  /** The same as they came, with what nobody has collected yet. */
  readonly bytesPerChatUncollected?: number;
  readonly closedLoops: readonly ClosedLoopFigures[];
  readonly openLoop?: OpenLoopFigures;
  /** Chats that were made, entered by two and connected; of a relay, its two sockets. */
  readonly comingIn?: Rate;
  readonly pages?: PagesFigures;
  readonly files?: FilesFigures;
  readonly meanwhile?: MeanwhileFigures;
  readonly idle?: IdleFigures;
  /** Commands the Redis was sent per message. */
  readonly redisCommandsPerMessage?: CommandCounts;
}

/** The open loop while large files were sent, and what these did to the server's memory. */
export interface MeanwhileFigures {
  readonly openLoop: OpenLoopFigures;
  readonly grownBytes: number;
  readonly storedBytes: number;
}

export interface Idle {
  readonly settleMs: number;
  readonly windowMs: number;
}

export interface IdleFigures {
  readonly chats: number;
  /** Before there was a chat. */
  readonly empty: Usage;
  readonly held: Usage;
}

export interface Rate extends Usage {
  readonly count: number;
}

/** What a generator answers with. */
export type JobAnswer = { readonly figures: JobFigures } | { readonly error: string };
