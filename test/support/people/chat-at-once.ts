import { argon2Sync } from 'node:crypto';
import type { Page } from 'playwright-core';
import { linkIdLength } from '../../../src/chat/link.ts';
import type { ParticipantId } from '../../../src/chat/participant.ts';
import { creationFields, entryFields, paths } from '../../../src/protocol/page.ts';
import { decodeBase64url, encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { makeChatKey, openChatKey, sealChatKey } from '../../../src/sealing/keys/chat-key.ts';
import { deriveEntryKeys, type EntryKeys, verifierOf } from '../../../src/sealing/keys/entry-keys.ts';
import { decodeLinkKey, encodeLinkKey, makeLinkKey } from '../../../src/sealing/keys/link-key.ts';
import { linkProofOf } from '../../../src/sealing/keys/link-proof.ts';
import { formatSecretCode, makeSecretCode, normalizeSecretCode } from '../../../src/sealing/keys/secret-code.ts';
import { sealGreeting, sealName } from '../../../src/sealing/names.ts';
import { storedKeys } from '../browsers/tab-keys.ts';
import type { Invitation, StartedChat } from './phones.ts';

const hourMs = 60 * 60 * 1_000;

/**
 * Does what the start page and the landing page do, without the pages. Stretching the codes in browsers is most of what a
 * test of the chat would cost; here OpenSSL does it. Whoever tests those pages goes through them instead.
 */
export async function startChatAtOnce(
  url: string,
  names: readonly [string, string] = ['Anny', 'Bert'],
  idleTimeoutMs: number = hourMs,
  vanishAfterMs = 0,
): Promise<StartedChat> {
  const chatKey = makeChatKey();
  const people = { a: newPerson(names[0]), b: newPerson(names[1]) };
  const form = new URLSearchParams({
    [creationFields.idleTimeoutMs]: String(idleTimeoutMs),
    [creationFields.vanishAfterMs]: String(vanishAfterMs),
  });
  for (const [id, { name, linkKey, code }] of Object.entries(people) as [ParticipantId, Person][]) {
    const { accessKey, wrapKey } = entryKeysOf(code, linkKey);
    const set = (field: string, bytes: Uint8Array) => form.set(`${id}.${field}`, encodeBase64url(bytes));
    set(creationFields.verifier, verifierOf(accessKey));
    set(creationFields.linkVerifier, verifierOf(linkProofOf(linkKey)));
    set(creationFields.sealedChatKey, sealChatKey(chatKey, wrapKey));
    set(creationFields.sealedGreeting, sealGreeting(name, linkKey));
    set(creationFields.sealedName, sealName(name, chatKey, id));
  }
  const headers = { origin: new URL(url).origin, 'hx-request': 'true' };
  const answer = await fetch(url + paths.chats, { method: 'POST', headers, body: form });
  const panel = await answer.text();
  if (answer.status !== 201) throw new Error(`no chat was made: ${answer.status} ${panel}`);
  const chatId = /data-chat-id="(\w+)"/.exec(panel)?.[1] ?? '';
  const links = panel.match(new RegExp(`\\b${chatId}\\w{${linkIdLength - chatId.length}}\\b`, 'g'));
  const [a = '', b = ''] = new Set(links);
  return { a: invitationOf(url, a, people.a), b: invitationOf(url, b, people.b) };
}

/** Leaves the page in the chat. Throws when the server lets nobody in. */
export async function getInAtOnce(page: Page, { link, code }: Invitation): Promise<void> {
  const { origin, pathname, hash } = new URL(link);
  const linkId = pathname.slice(1);
  const linkKey = decodeLinkKey(hash);
  const normalized = normalizeSecretCode(code);
  if (!linkKey || !normalized.ok) throw new Error('this invitation is damaged');
  const { accessKey, wrapKey } = entryKeysOf(normalized.code, linkKey);
  // The context's own request: the device's cookie stays in it.
  const answer = await page.context().request.post(origin + paths.enter(linkId), {
    form: {
      [entryFields.accessKey]: encodeBase64url(accessKey),
      [entryFields.linkProof]: encodeBase64url(linkProofOf(linkKey)),
    },
    // A connection that lay idle since the phone's last chat may just be closed by the server.
    headers: { origin, 'hx-request': 'true', connection: 'close' },
  });
  const [sealed = '', storageKey = ''] = (await answer.text()).trim().split(' ');
  const sealedChatKey = decodeBase64url(sealed);
  const chatKey = sealedChatKey && openChatKey(sealedChatKey, wrapKey);
  if (!chatKey) throw new Error(`nobody was let in: ${answer.status()}`);
  const keys = await page.addInitScript(
    ([name, kept]) => sessionStorage.setItem(name, kept),
    storedKeys(linkId, { chatKey, linkKey }, storageKey),
  );
  await page.goto(link);
  await keys.dispose();
}

interface Access {
  readonly linkKey: Uint8Array;
  readonly code: string;
}

interface Person extends Access {
  readonly name: string;
}

const newPerson = (name: string): Person => ({ name, ...nextAccess() });

/** To stretch its code is most of what a chat costs here, so that a chat has the codes of the ninth before it. */
const accesses: Access[] = [];
const chatsWithCodesOfTheirOwn = 8;

function nextAccess(): Access {
  const oldest = accesses.length < 2 * chatsWithCodesOfTheirOwn ? undefined : accesses.shift();
  const next = oldest ?? { linkKey: makeLinkKey(), code: makeSecretCode() };
  accesses.push(next);
  return next;
}

const invitationOf = (url: string, linkId: string, { name, linkKey, code }: Person): Invitation => ({
  name,
  link: `${url}${paths.link(linkId)}#${encodeLinkKey(linkKey)}`,
  code: formatSecretCode(code),
});

/** By code: each is stretched once, however many devices it lets in. */
const knownEntryKeys = new Map<string, EntryKeys>();

function entryKeysOf(code: string, linkKey: Uint8Array): EntryKeys {
  const keys = knownEntryKeys.get(code) ?? stretch(code, linkKey);
  knownEntryKeys.set(code, keys);
  return keys;
}

/** The same as src/sealing/keys/stretch.ts: codes made here open chats through the landing page too. */
const stretch = (code: string, linkKey: Uint8Array): EntryKeys =>
  deriveEntryKeys(
    argon2Sync('argon2id', {
      message: code,
      nonce: linkKey,
      parallelism: 1,
      tagLength: 32,
      memory: 19 * 1024,
      passes: 2,
    }),
  );
