import { renderOrganizerState } from '../../../views/fragments/organizer-fragment.ts';
import {
  renderMessageChange,
  renderNumberedState,
  renderState,
} from '../../../views/fragments/participant-fragment.ts';
import type { Chat } from '../../chat/chat.ts';
import type { Message } from '../../chat/message.ts';
import type { ParticipantId } from '../../chat/participant.ts';
import { closeCodes } from '../../protocol/close-codes.ts';
import { failureOf } from '../../runtime/failure.ts';
import { Backlog } from '../peers/backlog.ts';
import type { Peer } from '../peers/peer.ts';
import type { RoomContext } from './room-context.ts';
import { type Missed, sendMissed } from './send-missed.ts';

/** Sends a peer all changes after a revision. From then on the peer is live. */
export function startCatchingUp(room: RoomContext, peer: Peer, after: number): void {
  peer.backlog = new Backlog();
  catchUp(room, peer, after).catch((error: unknown) => {
    if (!room.attendance.includes(peer)) return;
    room.services.logger.warn(failureOf(error), 'catching up failed');
    room.sendAway(peer, closeCodes.tryAgainLater);
  });
}

/**
 * Sends the changes after a revision, then the chat's state, then the events that arrived meanwhile. No change is lost: the
 * chat was watched before it was read, and the backlog has every event since then.
 */
async function catchUp(room: RoomContext, peer: Peer, after: number): Promise<void> {
  const { chatId, attendance, outgoing } = room;
  const { store } = room.services;
  if ((await room.watching) === 'gone') return room.announceEnd();
  attendance.updatePresence();
  let missed: Missed | 'gone' = { html: '', revision: after };
  let found = await store.find(chatId);
  if (peer.participantId !== undefined && found.found === 'chat' && found.chat.revision !== after) {
    missed = await sendChanges(room, peer, peer.participantId, found.chat, after);
    // The state must not be older than the changes before it.
    found = await store.find(chatId);
  }
  if (missed === 'gone' || found.found !== 'chat') return room.announceEnd();
  if (!attendance.includes(peer) || !peer.backlog) return;
  if (!mayStay(peer, found.chat)) return room.sendAway(peer, closeCodes.signedOut);
  if (peer.backlog.isCompleteAfter(revisionSent(peer, found.chat, missed)))
    return goLive(room, peer, peer.backlog, found.chat, missed);
  outgoing.writeHtml(peer, missed.html);
  startCatchingUp(room, peer, missed.revision);
}

/** Sends the changes up to the chat's revision: later ones are in the backlog. */
function sendChanges(
  { chatId, services: { store, limits } }: RoomContext,
  peer: Peer,
  participantId: ParticipantId,
  chat: Chat,
  after: number,
): Promise<Missed | 'gone'> {
  const { words } = peer;
  // A store that lost its newest changes in a failover reuses their revisions: the page may have other changes under them.
  const from = chat.revision > after ? after : 0;
  const before = renderNumberedState(chat, participantId, words);
  const render = (message: Message) => renderMessageChange(message, words);
  return sendMissed(peer, store, chatId, { from, upTo: chat.revision }, limits, { before, render });
}

function goLive(
  { attendance, outgoing, services }: RoomContext,
  peer: Peer,
  backlog: Backlog,
  chat: Chat,
  missed: Missed,
) {
  // Gathered events are in the backlog as well: they are flushed to the other peers first, so that this peer gets them once.
  outgoing.flush();
  const { clock, limits } = services;
  const { participantId, words } = peer;
  const state =
    participantId === undefined
      ? renderOrganizerState(chat, words)
      : renderState(chat, participantId, { nowMs: clock.nowMs(), limits, words });
  outgoing.writeHtml(peer, missed.html + state + backlog.after(missed.revision));
  const revision = backlog.newestRevision(revisionSent(peer, chat, missed));
  outgoing.revision = attendance.peers.some(isLive) ? Math.min(outgoing.revision, revision) : revision;
  peer.backlog = undefined;
  peer.caughtUp();
}

const isLive = (peer: Peer): boolean => peer.backlog === undefined;

/** An organizer receives nothing but the chat's state, and so has its revision. */
const revisionSent = ({ participantId }: Peer, chat: Chat, missed: Missed): number =>
  participantId === undefined ? chat.revision : missed.revision;

/** The device may have been signed out after its seat was checked and before the room received the chat's events. */
const mayStay = ({ participantId, deviceId }: Peer, chat: Chat): boolean =>
  participantId === undefined ||
  chat.devices.some((device) => device.participantId === participantId && device.deviceId === deviceId);
