import { renderOrganizerEvent } from '../../../views/fragments/organizer-fragment.ts';
import {
  isAlikeInEachLanguage,
  renderEvent,
  renderMessageChange,
} from '../../../views/fragments/participant-fragment.ts';
import type { ChatEvent } from '../../chat/events.ts';
import type { Lifetime } from '../../chat/lifetime.ts';
import type { Message } from '../../chat/message.ts';
import type { Backlog } from '../peers/backlog.ts';
import { Frame } from '../peers/frame.ts';
import type { Peer } from '../peers/peer.ts';
import type { Attendance } from './attendance.ts';
import { type Audience, isIn } from './audience.ts';
import type { RoomServices } from './room-services.ts';

/**
 * Sends events. Each event is rendered once, or once for each language if it contains words. The events of one read are gathered
 * (decision 8), encoded once where all languages get the same HTML, and written to each peer with one call.
 */
export class Outgoing {
  /** The revision up to which all changes are sent to every live peer, or are gathered for it. */
  revision = 0;
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
    return this.#attendance.audiences.every(({ gathered }) => gathered === '');
  }

  /** Adds an event and its revision to the next flush, and to the backlogs of peers that catch up. */
  gather(event: ChatEvent, revision: number | undefined): void {
    const { peers, audiences } = this.#attendance;
    let forEachLanguage: string | undefined;
    for (const audience of audiences) {
      const html = (audience.isOrganizer ? undefined : forEachLanguage) ?? this.#render(event, audience);
      if (!audience.isOrganizer && isAlikeInEachLanguage(event)) forEachLanguage = html;
      audience.gathered += html;
      for (const peer of peers)
        if (peer.backlog && isIn(peer, audience)) this.#hold(peer, peer.backlog, html, revision);
    }
    // Comes last: an event that could not be rendered counts as missed.
    if (revision !== undefined) this.revision = Math.max(this.revision, revision);
  }

  /** Writes everything gathered to the live peers. */
  flush(): void {
    const { peers, audiences } = this.#attendance;
    let frame = new Frame('');
    for (const audience of audiences) {
      if (audience.gathered === '') continue;
      // Comparing costs less than encoding.
      if (audience.gathered !== frame.html) frame = new Frame(audience.gathered);
      audience.gathered = '';
      for (const peer of peers) if (!peer.backlog && isIn(peer, audience)) this.#write(peer, frame);
    }
  }

  /** Writes the chat's end to every peer, also to those that catch up. */
  writeEnd(event: Extract<ChatEvent, { type: 'destroyed' }>): void {
    this.flush();
    const { peers, audiences } = this.#attendance;
    for (const audience of audiences) {
      const frame = new Frame(this.#render(event, audience));
      for (const peer of peers) if (isIn(peer, audience)) this.#write(peer, frame);
    }
  }

  writeMessage(peer: Peer, message: Message): void {
    this.writeHtml(peer, renderMessageChange(message, peer.words));
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

  /** Terminates a slow peer, because a close frame would wait behind all unread bytes. The browser reconnects and catches up. */
  #giveUp(peer: Peer): void {
    this.#services.logger.debug('a reader was too slow');
    peer.terminate();
  }

  #render(event: ChatEvent, { words, isOrganizer }: Audience): string {
    if (isOrganizer) return renderOrganizerEvent(event, words);
    const { clock, limits } = this.#services;
    return renderEvent(event, { words, nowMs: clock.nowMs(), limits, lifetime: this.#lifetime });
  }
}
