import { type ParticipantId, participantIds } from '../../chat/participant.ts';
import { failureOf } from '../../runtime/failure.ts';
import { isBetweenRequests } from '../peers/live-stream.ts';
import type { Peer } from '../peers/peer.ts';
import { type Audience, audiencesOf } from './audience.ts';
import type { RoomServices } from './room-services.ts';

/** The peers of one chat on this server, and the presence that the store was told. */
export class Attendance {
  audiences: readonly Audience[] = [];
  /** Replaced, never changed, so that it can be iterated while peers leave. */
  #peers: readonly Peer[] = [];
  /** The participants that are connected here, as the store was told. */
  #presence: readonly ParticipantId[] = [];
  readonly #chatId: string;
  readonly #services: RoomServices;

  constructor(chatId: string, services: RoomServices) {
    this.#chatId = chatId;
    this.#services = services;
  }

  get peers(): readonly Peer[] {
    return this.#peers;
  }

  get isEmpty(): boolean {
    return this.#peers.length === 0;
  }

  includes(peer: Peer): boolean {
    return this.#peers.includes(peer);
  }

  /** The number of connections in a participant's seat, or in the organizer's. */
  connectedAt(participantId: ParticipantId | undefined): number {
    let connected = 0;
    for (const peer of this.#peers)
      if (peer.participantId === participantId && !isBetweenRequests(peer)) connected += 1;
    return connected;
  }

  add(peer: Peer): void {
    this.#seat(this.#peers.concat(peer));
  }

  /** @returns false when the peer was not here */
  remove(peer: Peer): boolean {
    if (!this.includes(peer)) return false;
    this.#seat(this.#peers.filter((other) => other !== peer));
    this.updatePresence();
    return true;
  }

  /** Removes all peers without telling the store, which has erased the chat. */
  clear(): void {
    this.#seat([]);
    this.#presence = [];
  }

  /** Tells the store which participants are connected here, if that has changed. */
  updatePresence(): void {
    const before = this.#presence;
    // filter() reserves memory for sixteen more elements; slice() makes an array of the needed size.
    const connected = participantIds.filter((participantId) => this.#isThere(participantId)).slice();
    // Both are in the order of participantIds.
    if (connected.length === before.length && connected.every((one, index) => one === before[index])) return;
    this.#presence = connected;
    this.#holdPresence();
  }

  #isThere(participantId: ParticipantId): boolean {
    return this.#peers.some((peer) => peer.participantId === participantId);
  }

  /** After a failure the store repeats the call by itself. */
  #holdPresence(): void {
    const { store, work, logger } = this.#services;
    work.begin();
    store.holdPresence(this.#chatId, this.#presence).then(
      () => work.end(),
      (error: unknown) => {
        work.end();
        logger.warn(failureOf(error), 'saying who is connected failed');
      },
    );
  }

  #seat(peers: readonly Peer[]): void {
    this.#peers = peers;
    this.audiences = audiencesOf(peers, this.audiences);
  }
}
