import { type Chat, forEachParticipant } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import type { Lifetime, LifetimeLimits } from '../../src/chat/lifetime.ts';
import type { Message } from '../../src/chat/message.ts';
import { type ParticipantId, type Presence, participantIds } from '../../src/chat/participant.ts';
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
import { type LogLine, renderLogLine } from '../components/chat/log-line.ts';
import { renderPresence } from '../components/chat/presence.ts';
import { renderReceipts } from '../components/chat/receipts.ts';
import { refusalTexts } from '../components/chat/refusal.ts';
import { renderTyping } from '../components/chat/typing.ts';
import { EndedView } from '../components/entry/ended-view.tsx';
import { renderMessage } from '../components/messages/message.ts';
import { escapeHtml } from '../components/page/escape.ts';

/** What rendering an event needs beside the event: the time, the limits, and what of the chat never changes. */
export interface FragmentContext {
  readonly nowMs: number;
  readonly limits: LifetimeLimits;
  readonly lifetime: Pick<Lifetime, 'createdAtMs' | 'idleTimeoutMs'>;
}

/**
 * An event as both people's pages take it: rendered once, sent to every socket of the chat. Where an event concerns a part
 * that a page does not have, htmx finds no target and drops it.
 */
export function renderEvent(event: ChatEvent, context: FragmentContext): string {
  switch (event.type) {
    case 'message':
      return upsert(event.message);
    case 'receipts':
      return replace(
        receiptsElementId(event.participantId),
        renderReceipts(event.participantId, event.receipts, event.revision),
      );
    case 'entered':
      return (
        logLine(event.again ? 'came-in-again' : 'came-in', event) + newDevice(event) + renewal(event.atMs, context)
      );
    case 'wrong-code':
      return logLine('wrong-code', event);
    case 'presence':
      return presencePart(event.participantId, event.presence);
    case 'typing':
      return typingPart(event.participantId, event.untilMs, context.nowMs);
    case 'kept-open':
      return renewal(event.atMs, context);
    case 'signed-out':
      return remove(deviceElementId(event.deviceId));
    case 'destroyed':
      // The page loads itself again when it is sent away: then its script shows what was written and not sent.
      if (event.reason === 'lost') return '';
      return fill(elementIds.chat, String(EndedView(event)));
  }
}

/**
 * Everything about a chat but its messages, as it is now: sent on each connection after what was missed.
 * @param participantId whose page it is sent to
 */
export function renderState(chat: Chat, participantId: ParticipantId, nowMs: number, limits: LifetimeLimits): string {
  const parts = participantIds.map(
    (each) =>
      presencePart(each, chat.presence[each]) +
      replace(receiptsElementId(each), renderReceipts(each, chat.receipts[each])) +
      (chat.typingUntilMs[each] > nowMs ? typingPart(each, chat.typingUntilMs[each], nowMs) : usual[each].quiet),
  );
  const devices = replace(devicesElementId(participantId), renderDevices(participantId, chat.devices));
  return parts.join('') + devices + replace(elementIds.countdown, renderCountdown(chat, nowMs, limits));
}

/** That a command was not carried out; with the message's id, the page's scripts show it at the message. */
export function renderRefusal(reason: RefusalReason, messageId?: string): string {
  const about = messageId === undefined ? '' : ` data-message-id="${escapeHtml(messageId)}"`;
  return fill(
    elementIds.refusals,
    `<p class="refusal" data-refusal="${reason}"${about}>${escapeHtml(refusalTexts[reason])}</p>`,
  );
}

const upsert = (message: Message): string =>
  `<hx-upsert hx-target="#${elementIds.messages}" key="data-sequence">${renderMessage(message)}</hx-upsert>`;

const replace = (elementId: string, html: string): string => partial(elementId, 'outerHTML', html);
const fill = (elementId: string, html: string): string => partial(elementId, 'innerHTML', html);

const remove = (elementId: string): string => `<hx-partial hx-target="#${elementId}" hx-swap="delete"></hx-partial>`;

const partial = (elementId: string, swap: 'outerHTML' | 'innerHTML' | 'beforeend', html: string): string =>
  `<hx-partial hx-target="#${elementId}" hx-swap="${swap}">${html}</hx-partial>`;

const typingPart = (participantId: ParticipantId, untilMs: number, nowMs: number): string =>
  replace(typingElementId(participantId), renderTyping(participantId, untilMs, nowMs));

const presencePart = (participantId: ParticipantId, presence: Presence): string =>
  presence.state === 'away'
    ? replace(presenceElementId(participantId), renderPresence(participantId, presence))
    : usual[participantId][presence.state];

/** What nearly every page is told when it connects, and two people when they come: made once. */
const usual = forEachParticipant((each) => ({
  online: replace(presenceElementId(each), renderPresence(each, { state: 'online' })),
  never: replace(presenceElementId(each), renderPresence(each, { state: 'never' })),
  quiet: typingPart(each, 0, 0),
}));

/** Finds a place on the person's own pages alone. */
const newDevice = ({ participantId, deviceId, atMs }: Extract<ChatEvent, { type: 'entered' }>): string =>
  `<hx-upsert hx-target="#${devicesElementId(participantId)}" key="data-order">${renderDevice({ deviceId, enteredAtMs: atMs })}</hx-upsert>`;

const logLine = (line: LogLine, event: Extract<ChatEvent, { type: 'entered' | 'wrong-code' }>): string =>
  partial(elementIds.messages, 'beforeend', renderLogLine(line, event.participantId, event.atMs));

const renewal = (lastActivityAtMs: number, { lifetime, nowMs, limits }: FragmentContext): string =>
  replace(elementIds.countdown, renderCountdown({ ...lifetime, state: 'open', lastActivityAtMs }, nowMs, limits));
