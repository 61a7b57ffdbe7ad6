import { createHash, randomBytes } from 'node:crypto';
import { linkIdLength } from '../../../src/chat/link.ts';
import { participantIds } from '../../../src/chat/participant.ts';
import { deviceCookieName } from '../../../src/protocol/cookies.ts';
import { socketAddress } from '../../../src/protocol/language.ts';
import { creationFields, entryFields, paths, sealSizes } from '../../../src/protocol/page.ts';
import { type FormClient, type FormResponse, setCookie } from './form-client.ts';
import type { Places } from './live-chat.ts';

/** The server never opens sealed fields, so random bytes of the right size replace them. One code opens every link. */
const accessKey = randomBytes(32);
const linkProof = randomBytes(32);
const verifierOf = (secret: Buffer): string => createHash('sha256').update(secret).digest('base64url');
const sealedChatKey = base64url(sealSizes.sealedChatKey);
const sealedName = base64url(sealSizes.sealedName);
/** What the pages of both people have missed nothing after: each entry is a change. */
const revisionOnceEntered = 2;
const idleTimeoutMs = 24 * 60 * 60 * 1000;

export const creationForm = new URLSearchParams([
  [creationFields.idleTimeoutMs, String(idleTimeoutMs)],
  ...participantIds.flatMap((participantId) => [
    [`${participantId}.${creationFields.verifier}`, verifierOf(accessKey)],
    [`${participantId}.${creationFields.linkVerifier}`, verifierOf(linkProof)],
    [`${participantId}.${creationFields.sealedChatKey}`, sealedChatKey],
    [`${participantId}.${creationFields.sealedGreeting}`, sealedName],
    [`${participantId}.${creationFields.sealedName}`, sealedName],
  ]),
]).toString();

export const entryForm = new URLSearchParams({
  [entryFields.accessKey]: accessKey.toString('base64url'),
  [entryFields.linkProof]: linkProof.toString('base64url'),
}).toString();

/** Makes a chat as the start page does. Returns the link ids of its two people. */
export async function createChat(client: FormClient): Promise<readonly string[]> {
  const response = await client.post(paths.chats, creationForm);
  expectStatus(response, 201);
  const chatId = /data-chat-id="(\w+)"/.exec(response.body)?.[1] ?? '';
  const linkId = new RegExp(`\\b${chatId}[0-9A-Za-z]{${linkIdLength - chatId.length}}\\b`, 'g');
  const linkIds = [...new Set(response.body.match(linkId))];
  if (linkIds.length !== participantIds.length) throw new Error('the answer to a new chat does not hold its two links');
  return linkIds;
}

/** The tags of what the pages of both people speak. */
export type Languages = readonly [writer: string, reader: string];

export const oneLanguage: Languages = ['en', 'en'];

/** Proves the code as the landing page does. */
export async function enterChat(client: FormClient, linkIds: readonly string[], languages: Languages): Promise<Places> {
  const [writer, reader] = await Promise.all(
    linkIds.map(async (linkId, index) => {
      const response = await client.post(paths.enter(linkId), entryForm);
      expectStatus(response, 200);
      const cookie = setCookie(response, deviceCookieName(linkId));
      return {
        port: client.port,
        path: `${socketAddress(paths.live(linkId), languages[index] ?? languages[0])}&after=${revisionOnceEntered}`,
        headers: { Origin: client.origin, Cookie: `${cookie.name}=${cookie.value}` },
      };
    }),
  );
  if (!writer || !reader) throw new Error('a chat has two links');
  return { writer, reader };
}

function expectStatus(response: FormResponse, status: number): void {
  if (response.status !== status) throw new Error(`expected ${status}, got ${response.status}: ${response.body}`);
}

function base64url(characters: number): string {
  return randomBytes(Math.floor((characters * 3) / 4)).toString('base64url');
}
