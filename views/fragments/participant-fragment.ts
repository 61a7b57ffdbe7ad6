import { type Chat, forEachParticipant, presenceOf } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import type { Happening } from '../../src/chat/happening.ts';
import type { Lifetime, LifetimeLimits } from '../../src/chat/lifetime.ts';
import type { Message } from '../../src/chat/message.ts';
import { type ParticipantId, type Presence, participantIds } from '../../src/chat/participant.ts';
import { ownKeyElementId } from '../../src/protocol/alone.ts';
import type { RefusalReason } from '../../src/protocol/commands.ts';
import {
  deviceElementId,
  devicesElementId,
  elementIds,
  presenceElementId,
  receiptsElementId,
  typingElementId,
} from '../../src/protocol/page.ts';
import { renderCountdown } from '../components/chat/countdown.ts';
import { renderDevice, renderDevices } from '../components/chat/devices.ts';
import { renderHappening, renderHappenings } from '../components/chat/happenings.ts';
import { renderOwnKey } from '../components/chat/own-key.ts';
import { renderPresence } from '../components/chat/presence.ts';
import { renderReceipts } from '../components/chat/receipts.ts';
import { refusalTexts } from '../components/chat/refusal.ts';
import { renderTyping } from '../components/chat/typing.ts';
import { EndedView } from '../components/entry/ended-view.tsx';
import { renderMessage } from '../components/messages/message.ts';
import { escapeHtml } from '../components/page/escape.ts';

type EventOf<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>;

/** The input of a typing notice and of a countdown: the time, the limits, and the constant part of the chat's lifetime. */
export interface FragmentContext {
  readonly nowMs: number;
  readonly limits: LifetimeLimits;
  readonly lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
}

/**
 * Renders an event for the pages of both people: once, for every socket of the chat. A page that lacks the target element
 * drops the partial. A message or an end needs no context: see `renderMessageChange` and `renderEnd`.
 */
export function renderEvent(event: ChatEvent, context: FragmentContext): string {
  switch (event.type) {
    case 'message':
      return renderMessageChange(event.message);
    case 'receipts':
      return replace(
        receiptsElementId(event.participantId),
        renderReceipts(event.participantId, event.receipts, event.revision),
      );
    case 'entered':
      return (
        firstSeen(event.happening) +
        newHappening(event.happening) +
        newDevice(event) +
        renewal(event.happening.atMs, context)
      );
    case 'happened':
      return newHappening(event.happening);
    case 'own-key':
      return replace(ownKeyElementId(event.participantId), renderOwnKey(event.participantId, event.ownKey));
    case 'presence':
      return presencePart(event.participantId, event.presence);
    case 'typing':
      return typingPart(event.participantId, event.untilMs, context.nowMs);
    case 'kept-open':
      return renewal(event.atMs, context);
    case 'signed-out':
      return remove(deviceElementId(event.deviceId));
    case 'destroyed':
      return renderEnd(event);
  }
}

/** A message that is new or changed; the page puts it in its place by its sequence. */
export const renderMessageChange = (message: Message): string => renderMessages([message]);

/** Messages that a page has asked for. */
export const renderMessages = (messages: readonly Message[]): string =>
  messages.length === 0
    ? ''
    : `<hx-upsert hx-target="#${elementIds.messages}" key="data-sequence">${messages.map(renderMessage).join('')}</hx-upsert>`;

/**
 * The end of the chat in place of the whole page; '' for a lost chat. That page reloads when its socket closes, and its
 * script then shows the unsent text.
 */
export const renderEnd = (end: Pick<EventOf<'destroyed'>, 'reason' | 'endedBy'>): string =>
  end.reason === 'lost' ? '' : fill(elementIds.chat, String(EndedView(end)));

/**
 * The present state of a chat without its messages: sent on each connection, after the messages that the page missed.
 * @param participantId the person whose page receives it
 */
export function renderState(chat: Chat, participantId: ParticipantId, nowMs: number, limits: LifetimeLimits): string {
  const parts = participantIds.map(
    (each) =>
      presencePart(each, presenceOf(chat, each)) +
      replace(receiptsElementId(each), renderReceipts(each, chat.receipts[each])) +
      (chat.typingUntilMs[each] > nowMs ? typingPart(each, chat.typingUntilMs[each], nowMs) : usual[each].quiet),
  );
  const devices = replace(devicesElementId(participantId), renderDevices(participantId, chat.devices));
  const happenings = fill(elementIds.happenings, renderHappenings(chat.happenings));
  const ownKeys = chat.participants.map(({ participantId: each, ownKey }) =>
    ownKey ? replace(ownKeyElementId(each), renderOwnKey(each, ownKey)) : '',
  );
  return (
    parts.join('') +
    devices +
    happenings +
    ownKeys.join('') +
    replace(elementIds.countdown, renderCountdown(chat, nowMs, limits))
  );
}

/** A command was refused. With the message's id, the page's scripts show the refusal at the message. */
export function renderRefusal(reason: RefusalReason, messageId?: string): string {
  const about = messageId === undefined ? '' : ` data-message-id="${escapeHtml(messageId)}"`;
  return fill(
    elementIds.refusals,
    `<p class="refusal" data-refusal="${reason}"${about}>${escapeHtml(refusalTexts[reason])}</p>`,
  );
}

const replace = (elementId: string, html: string): string => partial(elementId, 'outerHTML', html);
const fill = (elementId: string, html: string): string => partial(elementId, 'innerHTML', html);

const remove = (elementId: string): string => `<hx-partial hx-target="#${elementId}" hx-swap="delete"></hx-partial>`;

const partial = (elementId: string, swap: 'outerHTML' | 'innerHTML', html: string): string =>
  `<hx-partial hx-target="#${elementId}" hx-swap="${swap}">${html}</hx-partial>`;

const typingPart = (participantId: ParticipantId, untilMs: number, nowMs: number): string =>
  replace(typingElementId(participantId), renderTyping(participantId, untilMs, nowMs));

const presencePart = (participantId: ParticipantId, presence: Presence): string =>
  presence.state === 'away'
    ? replace(presenceElementId(participantId), renderPresence(participantId, presence))
    : usual[participantId][presence.state];

/** The most frequent parts, rendered once: nearly every connection sends them. */
const usual = forEachParticipant((each) => ({
  online: replace(presenceElementId(each), renderPresence(each, { state: 'online' })),
  never: replace(presenceElementId(each), renderPresence(each, { state: 'never' })),
  quiet: typingPart(each, 0, 0),
}));

/** Only the pages of the device's own person have the target element. */
const newDevice = ({ deviceId, happening: { participantId, atMs } }: EventOf<'entered'>): string =>
  `<hx-upsert hx-target="#${devicesElementId(participantId)}" key="data-order">${renderDevice({ deviceId, enteredAtMs: atMs })}</hx-upsert>`;

/** Nobody is online before they have entered. */
const firstSeen = ({ kind, participantId, atMs }: Happening): string =>
  kind === 'came-in' ? presencePart(participantId, { state: 'away', lastSeenAtMs: atMs }) : '';

const newHappening = (happening: Happening): string =>
  `<hx-upsert hx-target="#${elementIds.happenings}" key="data-order">${renderHappening(happening, happening.revision)}</hx-upsert>`;

const renewal = (lastActivityAtMs: number, { lifetime, nowMs, limits }: FragmentContext): string =>
  replace(elementIds.countdown, renderCountdown({ ...lifetime, state: 'open', lastActivityAtMs }, nowMs, limits));
