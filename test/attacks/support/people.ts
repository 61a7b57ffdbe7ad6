import { hash, randomBytes } from 'node:crypto';
import { linkIdLength } from '../../../src/chat/link.ts';
import { type ParticipantId, participantIds } from '../../../src/chat/participant.ts';
import { deviceCookieName } from '../../../src/protocol/cookies.ts';
import { creationFields, entryFields, paths, sealSizes } from '../../../src/protocol/page.ts';
import type { LiveClient } from '../../hub/support/live-client.ts';
import { type Answer, type Place, Visitor } from './visitor.ts';

/** What a person was handed: the link, and the key that the code on their paper becomes. */
export interface Invitation {
  readonly linkId: string;
  readonly participantId: ParticipantId;
  readonly accessKey: string;
  /** Proves the link's key. */
  readonly linkProof: string;
  /** What the server was given for this person, all of which may lie in its store. */
  readonly verifier: string;
  readonly linkVerifier: string;
  readonly sealedChatKey: string;
}

export interface MadeChat {
  readonly chatId: string;
  readonly organizer: Visitor;
  readonly a: Invitation;
  readonly b: Invitation;
}

/** The server never opens what is sealed: any bytes of the right size stand for it. */
export const sealedBytes = (characters: number): string =>
  randomBytes(Math.floor((characters * 3) / 4)).toString('base64url');

export const newMessageId = (): string => sealedBytes(22);

export const aMessage = (messageId = newMessageId()) =>
  ({ type: 'send', messageId, sealed: sealedBytes(396) }) as const;

const newKeys = () => {
  const accessKey = randomBytes(32);
  const linkProof = randomBytes(32);
  return {
    accessKey: accessKey.toString('base64url'),
    linkProof: linkProof.toString('base64url'),
    verifier: hash('sha256', accessKey, 'base64url'),
    linkVerifier: hash('sha256', linkProof, 'base64url'),
    sealedChatKey: sealedBytes(sealSizes.sealedChatKey),
  };
};

/** A form as the start page sends it, with the keys that only the organizer's browser knows. */
export function creationForm(idleTimeoutMs = 60 * 60 * 1000) {
  const keys = { a: newKeys(), b: newKeys() };
  const form = new URLSearchParams({ [creationFields.idleTimeoutMs]: String(idleTimeoutMs) });
  for (const participantId of participantIds) {
    form.set(`${participantId}.${creationFields.verifier}`, keys[participantId].verifier);
    form.set(`${participantId}.${creationFields.linkVerifier}`, keys[participantId].linkVerifier);
    form.set(`${participantId}.${creationFields.sealedChatKey}`, keys[participantId].sealedChatKey);
    form.set(`${participantId}.${creationFields.sealedGreeting}`, sealedBytes(sealSizes.sealedName));
    form.set(`${participantId}.${creationFields.sealedName}`, sealedBytes(sealSizes.sealedName));
  }
  return { form, keys };
}

/** Makes a chat as the start page does. @throws Error when the server makes none. */
export async function makeChat(
  place: Place,
  organizer = new Visitor(place),
  { form, keys } = creationForm(),
): Promise<MadeChat> {
  const answer = await organizer.post(paths.chats, form);
  if (answer.status !== 201) throw new Error(`no chat was made: ${answer.status} ${answer.body}`);
  const chatId = /data-chat-id="(\w+)"/.exec(answer.body)?.[1] ?? '';
  const linkIds = new Set(
    answer.body.match(new RegExp(`\\b${chatId}[0-9A-Za-z]{${linkIdLength - chatId.length}}\\b`, 'g')),
  );
  const [linkOfA = '', linkOfB = ''] = linkIds;
  return {
    chatId,
    organizer,
    a: { linkId: linkOfA, participantId: 'a', ...keys.a },
    b: { linkId: linkOfB, participantId: 'b', ...keys.b },
  };
}

/** Types a code with the link at hand: the right one, unless another key is given. */
export const tryCode = (
  visitor: Visitor,
  { linkId, accessKey, linkProof }: Pick<Invitation, 'linkId' | 'accessKey' | 'linkProof'>,
  triedKey: string = accessKey,
): Promise<Answer> =>
  visitor.post(paths.enter(linkId), { [entryFields.accessKey]: triedKey, [entryFields.linkProof]: linkProof });

/** The invitation as a stranger has it who knows the link only up to its `#`. */
export const withoutLinkKey = (invitation: Invitation): Invitation => ({ ...invitation, linkProof: wrongKey() });

/** A key that nobody was given. */
export const wrongKey = (): string => randomBytes(32).toString('base64url');

/** The key with its last bit turned. */
export function nearMiss(accessKey: string): string {
  const bytes = Buffer.from(accessKey, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(31) ^ 1, 31);
  return bytes.toString('base64url');
}

/** Somebody who is in a chat, with a browser of their own. */
export interface Guest {
  readonly visitor: Visitor;
  readonly invitation: Invitation;
  readonly linkId: string;
}

export async function letIn(place: Place, invitation: Invitation, visitor = new Visitor(place)): Promise<Guest> {
  const answer = await tryCode(visitor, invitation);
  if (answer.status !== 200) throw new Error(`nobody was let in: ${answer.status} ${answer.body}`);
  return { visitor, invitation, linkId: invitation.linkId };
}

export const deviceToken = ({ visitor, linkId }: Guest): string =>
  visitor.cookies.get(deviceCookieName(linkId)) ?? 'none';

/** A chat with both people in it. */
export async function openChat(
  place: Place,
  creation = creationForm(),
): Promise<MadeChat & { readonly anny: Guest; readonly bert: Guest }> {
  const chat = await makeChat(place, new Visitor(place), creation);
  return { ...chat, anny: await letIn(place, chat.a), bert: await letIn(place, chat.b) };
}

/** Takes a seat, and waits until everything up to now has come. */
export async function sitDown({ visitor, linkId }: Guest): Promise<LiveClient> {
  const client = await visitor.connect(paths.live(linkId));
  await client.until('id="countdown"');
  return client;
}

/** Everything that the chat holds, as a page loads it. */
export async function messagesOf({ visitor, linkId }: Guest): Promise<string> {
  const answer = await visitor.get(`${paths.messages(linkId)}?before=${Number.MAX_SAFE_INTEGER}`);
  if (answer.status !== 200) throw new Error(`the messages were not shown: ${answer.status}`);
  return answer.body;
}

/** Whether the chat page is shown, and not the landing page. */
export async function isIn({ visitor, linkId }: Guest): Promise<boolean> {
  const { status, body } = await visitor.get(paths.link(linkId));
  return status === 200 && body.includes('id="chat-room"');
}
