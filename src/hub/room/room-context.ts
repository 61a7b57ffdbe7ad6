import type { StopWatching } from '../../store/chat-store.ts';
import type { Peer } from '../peers/peer.ts';
import type { Attendance } from './attendance.ts';
import type { Outgoing } from './outgoing.ts';
import type { RoomServices } from './room-services.ts';

/** The members of a room that catching up and commands use. They have no state of their own, which saves memory for each chat. */
export interface RoomContext {
  readonly chatId: string;
  readonly services: RoomServices;
  readonly attendance: Attendance;
  readonly outgoing: Outgoing;
  /** Resolves when the room receives the chat's events. */
  readonly watching: Promise<StopWatching | 'gone'>;
  /** Time counted by the heartbeat's ticks. */
  readonly tickTimeMs: number;
  /** Closes one peer after sending its gathered events. */
  sendAway(peer: Peer, closeCode: number): void;
  /** Tells all peers why the chat is gone. To be called when the event `destroyed` was missed. */
  announceEnd(): Promise<void>;
}
