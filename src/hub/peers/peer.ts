import type { ParticipantId } from '../../chat/participant.ts';
import type { Limits } from '../../config/limits.ts';
import type { Backlog } from './backlog.ts';
import type { Frame } from './frame.ts';

/** One page that is connected to a chat, whichever way it came: by a socket, or by a stream where sockets are blocked. */
export interface Peer {
  /** Undefined for an organizer. */
  readonly participantId: ParticipantId | undefined;
  /** The participant's device; undefined for an organizer. */
  readonly deviceId: string | undefined;
  /** Set while the peer is being sent what it missed; without one it is live. */
  backlog: Backlog | undefined;
  /** What this process still holds of what was written, because the reader or the network is slow. */
  readonly bufferedBytes: number;

  /** Does nothing once the connection is ending. */
  write(frame: Frame): void;
  /** Resolves when the frame has left this process; rejects when the connection ends before. */
  writeAway(frame: Frame): Promise<void>;
  /** Makes sure, as often as the hub's heart beats, that a connection that is alive shows it. */
  beat(heartMs: number, limits: Limits): void;
  /** Whether nothing has been heard for so long that nobody can be there any more. */
  isSilent(heartMs: number, limits: Limits): boolean;
  /** Ends the connection once what was written has left; the code (protocol/close-codes.ts) tells the page why. */
  close(code: number): void;
  /** Ends the connection now. */
  terminate(): void;
}
