import type { StopWatching } from '../../store/chat-store.ts';
import type { Peer } from '../peers/peer.ts';
import type { Attendance } from './attendance.ts';
import type { Outgoing } from './outgoing.ts';
import type { RoomServices } from './room-services.ts';

/** A room, as catching up and commands see it. They keep nothing themselves, which saves memory for each chat. */
export interface RoomContext {
  readonly chatId: string;
  readonly services: RoomServices;
  readonly attendance: Attendance;
  readonly outgoing: Outgoing;
  /** Resolves when the room receives the chat's events. */
  readonly watching: Promise<StopWatching | 'gone'>;
  /** Time counted by the heartbeat's ticks. */
  readonly tickTimeMs: number;
  /** Closes one peer after sending what was gathered for it. */
  sendAway(peer: Peer, closeCode: number): void;
  /** Tells all peers why the chat is gone, when the event that said so was missed. */
  announceEnd(): Promise<void>;
}
