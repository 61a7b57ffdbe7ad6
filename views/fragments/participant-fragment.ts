import { type Chat, forEachParticipant, presenceOf } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import type { Happening } from '../../src/chat/happening.ts';
import type { Lifetime, LifetimeLimits } from '../../src/chat/lifetime.ts';
import type { Message } from '../../src/chat/message.ts';
import { othersOf, type ParticipantId, type Presence } from '../../src/chat/participant.ts';
import type { RefusalReason } from '../../src/protocol/commands.ts';
import { ownKeyElementId } from '../../src/protocol/own-keys.ts';
import {
  deviceElementId,
  devicesElementId,
  elementIds,
  presenceElementId,
  pushElementId,
  receiptsElementId,
  typingElementId,
} from '../../src/protocol/page.ts';
import { escapeHtml } from '../../src/words/escape-html.ts';
import type { Words } from '../../src/words/words.ts';
import { renderCountdown } from '../components/chat/countdown.ts';
import { renderDevice, renderDevices, renderPushMark } from '../components/chat/devices.ts';
import { renderHappening, renderHappenings } from '../components/chat/happenings.ts';
import { renderOwnKey } from '../components/chat/own-key.ts';
import { renderPresence } from '../components/chat/presence.ts';
import { renderReceipts } from '../components/chat/receipts.ts';
import { refusalText } from '../components/chat/refusal.ts';
import { renderTyping } from '../components/chat/typing.ts';
import { EndedView } from '../components/entry/ended-view.tsx';
import { isWithoutWords, renderMessage } from '../components/messages/message.ts';

type EventOf<Type extends ChatEvent['type']> = Extract<ChatEvent, { type: Type }>;

/** The words of the pages' language; and the time, the limits, and the constant part of the chat's lifetime, for countdowns. */
export interface FragmentContext {
  readonly words: Words;
  readonly nowMs: number;
  readonly limits: LifetimeLimits;
  readonly lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
}

/**
 * Renders an event for the pages of both people: once for every socket of the chat whose page has the same language. A page
 * that lacks the target element drops the partial.
 */
export function renderEvent(event: ChatEvent, context: FragmentContext): string {
  const { words } = context;
  switch (event.type) {
    case 'message':
      return renderMessageChange(event.message, words);
    case 'receipts':
      return replace(
        receiptsElementId(event.participantId),
        renderReceipts(event.participantId, event.receipts, event.revision),
      );
    case 'entered':
      return (
        firstSeen(event.happening, words) +
        newHappening(event.happening, words) +
        newDevice(event, words) +
        renewal(event.happening.atMs, context)
      );
    case 'happened':
      return newHappening(event.happening, words);
    case 'own-key':
      return replace(ownKeyElementId(event.participantId), renderOwnKey(event.participantId, event.ownKey, 'now'));
    case 'presence':
      return presencePart(event.participantId, event.presence, words);
    case 'typing':
      return typingPart(event.participantId, event.untilMs, context.nowMs, words);
    case 'kept-open':
      return renewal(event.atMs, context);
    case 'signed-out':
      return remove(deviceElementId(event.deviceId));
    case 'notice-closed':
    case 'subscription':
      // The other person learns of neither; see renderSubscription.
      return '';
    case 'destroyed':
      return renderEnd(event, words);
  }
}

/** Whether an event is rendered alike in each language. */
export const isAlikeInEachLanguage = (event: ChatEvent): boolean =>
  event.type === 'receipts' || (event.type === 'message' && isWithoutWords(event.message));

/** A device was subscribed to pushes, or is no longer: for the pages of its own person. */
export const renderSubscription = ({ deviceId, isSubscribed }: EventOf<'subscription'>): string =>
  replace(pushElementId(deviceId), renderPushMark(deviceId, isSubscribed));

/** A message that is new or changed; the page puts it in its place by its sequence. */
export const renderMessageChange = (message: Message, words: Words): string => renderMessages([message], words);

/** Messages that a page has asked for. */
export const renderMessages = (messages: readonly Message[], words: Words): string =>
  messages.length === 0
    ? ''
    : `<hx-upsert hx-target="#${elementIds.messages}" key="data-sequence">${messages.map((message) => renderMessage(message, words)).join('')}</hx-upsert>`;

/**
 * The end of the chat in place of the whole page; '' for a lost chat. That page reloads when its socket closes, and its
 * script then shows the unsent text.
 */
export const renderEnd = (end: Pick<EventOf<'destroyed'>, 'reason' | 'endedBy'>, words: Words): string =>
  end.reason === 'lost' ? '' : fill(elementIds.chat, String(EndedView({ ...end, words })));

/**
 * What a page may lack of a chat's state besides its messages, if it lacks any change: what takes a revision. Sent before the
 * missed messages, so that a page whose connection breaks among them never has a message's revision without what came before it.
 * @param participantId the person whose page receives it
 */
export const renderNumberedState = (chat: Chat, participantId: ParticipantId, words: Words): string =>
  othersOf(participantId)
    .map((other) => receiptsState(chat, other))
    .join('') + fill(elementIds.happenings, renderHappenings(chat.happenings, words));

/**
 * The rest of the present state, which takes no revision. Sent on each connection, after the missed messages. Ended typing needs
 * no fragment, because notices end by themselves. The page's own receipts show which of its marks the last connection lost.
 */
export function renderState(
  chat: Chat,
  participantId: ParticipantId,
  { nowMs, limits, words }: Omit<FragmentContext, 'lifetime'>,
): string {
  const others = othersOf(participantId).map(
    (other) =>
      presencePart(other, presenceOf(chat, other), words) +
      (chat.typingUntilMs[other] > nowMs ? typingPart(other, chat.typingUntilMs[other], nowMs, words) : ''),
  );
  const ownKeys = chat.participants.map(({ participantId: each, ownKey }) =>
    ownKey ? replace(ownKeyElementId(each), renderOwnKey(each, ownKey)) : '',
  );
  return (
    others.join('') +
    receiptsState(chat, participantId) +
    replace(devicesElementId(participantId), renderDevices(participantId, chat.devices, words)) +
    ownKeys.join('') +
    replace(elementIds.countdown, renderCountdown(chat, nowMs, limits, words))
  );
}

const receiptsState = ({ receipts }: Chat, participantId: ParticipantId): string =>
  replace(receiptsElementId(participantId), renderReceipts(participantId, receipts[participantId]));

/** A command was refused. With the message's id, the page's scripts show the refusal at the message. */
export function renderRefusal(reason: RefusalReason, words: Words, messageId?: string): string {
  const about = messageId === undefined ? '' : ` data-message-id="${escapeHtml(messageId)}"`;
  return fill(
    elementIds.refusals,
    `<p class="refusal" data-refusal="${reason}"${about}>${escapeHtml(refusalText(reason, words))}</p>`,
  );
}

const replace = (elementId: string, html: string): string => partial(elementId, 'outerHTML', html);
const fill = (elementId: string, html: string): string => partial(elementId, 'innerHTML', html);

const remove = (elementId: string): string => `<hx-partial hx-target="#${elementId}" hx-swap="delete"></hx-partial>`;

const partial = (elementId: string, swap: 'outerHTML' | 'innerHTML', html: string): string =>
  `<hx-partial hx-target="#${elementId}" hx-swap="${swap}">${html}</hx-partial>`;

const typingPart = (participantId: ParticipantId, untilMs: number, nowMs: number, words: Words): string =>
  replace(typingElementId(participantId), renderTyping(participantId, untilMs, nowMs, words));

const presencePart = (participantId: ParticipantId, presence: Presence, words: Words): string =>
  presence.state === 'away'
    ? replace(presenceElementId(participantId), renderPresence(participantId, presence, words))
    : usualParts(words)[participantId][presence.state];

/** The most frequent parts, rendered once for each language: nearly every connection sends them. */
const usualOf = new Map<Words, ReturnType<typeof renderUsual>>();

function usualParts(words: Words): ReturnType<typeof renderUsual> {
  const known = usualOf.get(words);
  if (known) return known;
  const rendered = renderUsual(words);
  usualOf.set(words, rendered);
  return rendered;
}

const renderUsual = (words: Words) =>
  forEachParticipant((each) => ({
    online: replace(presenceElementId(each), renderPresence(each, { state: 'online' }, words)),
    never: replace(presenceElementId(each), renderPresence(each, { state: 'never' }, words)),
  }));

/** Only the pages of the device's own person have the target element. */
const newDevice = ({ deviceId, happening: { participantId, atMs } }: EventOf<'entered'>, words: Words): string =>
  `<hx-upsert hx-target="#${devicesElementId(participantId)}" key="data-order">${renderDevice({ deviceId, enteredAtMs: atMs }, words)}</hx-upsert>`;

/** Nobody is online before they have entered. */
const firstSeen = ({ kind, participantId, atMs }: Happening, words: Words): string =>
  kind === 'came-in' ? presencePart(participantId, { state: 'away', lastSeenAtMs: atMs }, words) : '';

const newHappening = (happening: Happening, words: Words): string =>
  `<hx-upsert hx-target="#${elementIds.happenings}" key="data-order">${renderHappening(happening, words, happening.revision)}</hx-upsert>`;

const renewal = (lastActivityAtMs: number, { lifetime, nowMs, limits, words }: FragmentContext): string =>
  replace(
    elementIds.countdown,
    renderCountdown({ ...lifetime, state: 'open', lastActivityAtMs }, nowMs, limits, words),
  );
