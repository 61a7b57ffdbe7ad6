import { renderOrganizerEvent } from '../../../views/fragments/organizer-fragment.ts';
import {
  type FragmentContext,
  renderEnd,
  renderEvent,
  renderMessageChange,
} from '../../../views/fragments/participant-fragment.ts';
import { type ChatEvent, revisionOfEvent } from '../../chat/events.ts';
import type { Lifetime } from '../../chat/lifetime.ts';
import type { Message } from '../../chat/message.ts';
import type { Backlog } from '../peers/backlog.ts';
import { Frame } from '../peers/frame.ts';
import type { Peer } from '../peers/peer.ts';
import type { Attendance } from './attendance.ts';
import type { RoomServices } from './room-services.ts';

/**
 * What goes out: each event is rendered once, gathered with the others of the same read (decision 8), encoded once, and
 * written once to each peer.
 */
export class Outgoing {
  /** Every live participant's peer has been sent, or is about to be sent, all changes up to this revision. */
  revision = 0;
  #forParticipants = '';
  #forOrganizers = '';
  readonly #attendance: Attendance;
  readonly #lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
  readonly #services: RoomServices;

  constructor(
    attendance: Attendance,
    lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>,
    services: RoomServices,
  ) {
    this.#attendance = attendance;
    this.#lifetime = lifetime;
    this.#services = services;
  }

  get isEmpty(): boolean {
    return this.#forParticipants === '' && this.#forOrganizers === '';
  }

  /** Adds an event to the next flush, and to the backlogs of peers that catch up. */
  gather(event: ChatEvent): void {
    const revision = revisionOfEvent(event);
    if (revision !== undefined) this.revision = Math.max(this.revision, revision);
    const { peers, hasParticipants, hasOrganizers } = this.#attendance;
    const forParticipants = hasParticipants ? renderEvent(event, this.#fragmentContext()) : '';
    const forOrganizers = hasOrganizers ? renderOrganizerEvent(event) : '';
    this.#forParticipants += forParticipants;
    this.#forOrganizers += forOrganizers;
    for (const peer of peers) {
      const html = peer.participantId === undefined ? forOrganizers : forParticipants;
      if (peer.backlog && html !== '') this.#hold(peer, peer.backlog, html, revision);
    }
  }

  /** Writes everything gathered to the live peers. */
  flush(): void {
    const forParticipants = frameOf(this.#forParticipants);
    const forOrganizers = frameOf(this.#forOrganizers);
    this.#forParticipants = '';
    this.#forOrganizers = '';
    for (const peer of this.#attendance.peers) {
      const frame = peer.participantId === undefined ? forOrganizers : forParticipants;
      if (frame && !peer.backlog) this.#write(peer, frame);
    }
  }

  /** Writes the chat's end to every peer, also to those that catch up. */
  writeEnd(event: Extract<ChatEvent, { type: 'destroyed' }>): void {
    this.flush();
    const forParticipants = new Frame(renderEnd(event));
    const forOrganizers = new Frame(renderOrganizerEvent(event));
    for (const peer of this.#attendance.peers) {
      this.#write(peer, peer.participantId === undefined ? forOrganizers : forParticipants);
    }
  }

  writeMessage(peer: Peer, message: Message): void {
    this.writeHtml(peer, renderMessageChange(message));
  }

  writeHtml(peer: Peer, html: string): void {
    if (html !== '') this.#write(peer, new Frame(html));
  }

  #hold(peer: Peer, backlog: Backlog, html: string, revision: number | undefined): void {
    backlog.add(html, revision);
    if (backlog.characters > this.#services.limits.bufferedBytesPerSocket) this.#giveUp(peer);
  }

  #write(peer: Peer, frame: Frame): void {
    peer.write(frame);
    if (peer.bufferedBytes > this.#services.limits.bufferedBytesPerSocket) this.#giveUp(peer);
  }

  /** A close frame would wait behind all unread bytes. The browser reconnects and catches up. */
  #giveUp(peer: Peer): void {
    this.#services.logger.debug('a reader was too slow');
    peer.terminate();
  }

  #fragmentContext(): FragmentContext {
    const { clock, limits } = this.#services;
    return { nowMs: clock.nowMs(), limits, lifetime: this.#lifetime };
  }
}

const frameOf = (html: string): Frame | undefined => (html === '' ? undefined : new Frame(html));
