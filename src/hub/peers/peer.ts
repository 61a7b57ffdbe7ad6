import type { ParticipantId } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import type { Words } from '../../words/words.ts';
import type { Backlog } from './backlog.ts';
import type { Frame } from './frame.ts';

/** A page that is connected to a chat: by a socket, or by a stream where sockets are blocked. */
export interface Peer {
  /** Undefined for an organizer. */
  readonly participantId: ParticipantId | undefined;
  /** The participant's device; undefined for an organizer. */
  readonly deviceId: string | undefined;
  /** In the language of the page. */
  readonly words: Words;
  /** Set while the peer catches up; undefined when it is live. */
  backlog: Backlog | undefined;
  /** The written bytes that have not left this process, because the reader or the network is slow. */
  readonly bufferedBytes: number;

  /** Does nothing once the connection is ending. */
  write(frame: Frame): void;
  /** Resolves when the frame has left this process; rejects when the connection ends first. */
  writeAway(frame: Frame): Promise<void>;
  /** To be called when all missed changes and the chat's state are written. */
  caughtUp(): void;
  /** Requests a sign of life, once in every heartbeat interval. */
  beat(tickTimeMs: number, limits: Limits): void;
  /** Whether the peer was silent for so long that the connection counts as lost. */
  isSilent(tickTimeMs: number, limits: Limits): boolean;
  /** Ends the connection after all written bytes have left. The code (protocol/close-codes.ts) tells the page the reason. */
  close(code: number): void;
  /** Ends the connection now. */
  terminate(): void;
}
