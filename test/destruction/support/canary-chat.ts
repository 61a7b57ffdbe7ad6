import { createECDH, hash, randomBytes } from 'node:crypto';
import { sealChat } from '../../../src/browser/start-page/chat-secrets.ts';
import { chatIdLength } from '../../../src/chat/link.ts';
import { type ParticipantId, participantIds } from '../../../src/chat/participant.ts';
import { organizerCookieName } from '../../../src/protocol/cookies.ts';
import {
  agreementFields,
  agreementPath,
  ownCodeFields,
  ownCodePath,
  ownKeyFields,
  ownKeyPath,
} from '../../../src/protocol/own-keys.ts';
import { assetPartsField, creationFields, paths } from '../../../src/protocol/page.ts';
import { pushPaths, subscriptionFields } from '../../../src/protocol/push.ts';
import { decodeBase64url, encodeBase64url } from '../../../src/sealing/bytes/base64url.ts';
import { agreedKeyOf, publicHalfOf } from '../../../src/sealing/keys/agreed-key.ts';
import { sealAgreement } from '../../../src/sealing/keys/agreement.ts';
import { makeChatKey } from '../../../src/sealing/keys/chat-key.ts';
import { deriveEntryKeys, verifierOf } from '../../../src/sealing/keys/entry-keys.ts';
import { encodeLinkKey, makeLinkKey } from '../../../src/sealing/keys/link-key.ts';
import { linkProofOf } from '../../../src/sealing/keys/link-proof.ts';
import { hashOfPublicHalf, makeOwnKey, sealChatKeys, sealPublicHalf } from '../../../src/sealing/keys/own-key.ts';
import { formatSecretCode, makeSecretCode } from '../../../src/sealing/keys/secret-code.ts';
import { stretchSecretCode } from '../../../src/sealing/keys/stretch.ts';
import { makeMessageId, sealDeletion, sealMessage, type TextContent } from '../../../src/sealing/messages.ts';
import { sealReaction, sealWithdrawal } from '../../../src/sealing/reactions.ts';
import { sealReceipt } from '../../../src/sealing/receipts.ts';
import { tagOf } from '../../../src/sealing/statements/claim.ts';
import {
  creationForm,
  deviceToken,
  type Guest,
  letIn,
  type MadeChat,
  makeChat,
  sitDown,
  tryCode,
  wrongKey,
} from '../../attacks/support/people.ts';
import { type Place, Visitor } from '../../attacks/support/visitor.ts';
import type { LiveClient } from '../../hub/support/live-client.ts';
import { aStatement } from '../../support/commands/statement.ts';
import type { Secret } from '../../support/texts/secrets.ts';

/** What there is of a chat, by how much of it a server may have while the chat lives. */
export interface Canaries {
  /** What no server is ever told. */
  readonly neverTold: readonly Secret[];
  /** What a server is told, and need not keep: proofs, and what was replaced or taken back. */
  readonly passing: readonly Secret[];
  /** What the store holds until the end. */
  readonly stored: readonly Secret[];
  /** The sealed files that the store holds until the end: bytes, which in memory lie beside the heap. */
  readonly files: readonly Secret[];
}

export interface CanaryChat {
  readonly made: MadeChat;
  readonly anny: Guest;
  readonly bert: Guest;
  /** The organizer's page, and one of each person. */
  readonly pages: readonly LiveClient[];
  readonly canaries: Canaries;
}

/** The two names, codes and keys of a chat that is yet to be made. Stretching the codes takes a second. */
export function inventPeople(names: Readonly<Record<ParticipantId, string>>) {
  const chatKey = makeChatKey();
  const invitations = participantIds.map((participantId) => {
    const linkKey = makeLinkKey();
    const code = makeSecretCode();
    return { participantId, linkKey, code, stretched: stretchSecretCode(code, linkKey) };
  });
  return { names, chatKey, invitations };
}

export type InventedPeople = ReturnType<typeof inventPeople>;

/** The form of the start page, with everything in it sealed as a browser does it. */
function sealedForm({ names, chatKey, invitations }: InventedPeople, idleTimeoutMs: number) {
  const { form, keys } = creationForm(idleTimeoutMs);
  for (const [field, sealed] of sealChat({ chatKey, invitations }, names)) form.set(field, sealed);
  for (const { participantId, linkKey, stretched } of invitations) {
    const ofForm = (field: string) => form.get(`${participantId}.${field}`) ?? '';
    keys[participantId] = {
      accessKey: encodeBase64url(deriveEntryKeys(stretched).accessKey),
      linkProof: encodeBase64url(linkProofOf(linkKey)),
      verifier: ofForm(creationFields.verifier),
      linkVerifier: ofForm(creationFields.linkVerifier),
      sealedChatKey: ofForm(creationFields.sealedChatKey),
    };
  }
  return { form, keys };
}

const texts = {
  kept: 'the otter waits below the third bridge',
  answer: 'then I bring the lantern & the long rope',
  edited: 'no, wait: I bring the copper lantern',
  deleted: 'forget that I ever mentioned the ferry',
  once: 'burn this under the old willow',
} as const;
const reactions = { kept: '👩🏽‍🚒', taken: '🧑🏿‍🚀' } as const;

/** Makes a chat in which two people do everything that one can do, and stay. */
export async function openCanaryChat(place: Place, people: InventedPeople, idleTimeoutMs: number): Promise<CanaryChat> {
  const creation = sealedForm(people, idleTimeoutMs);
  const made = await makeChat(place, new Visitor(place), creation);
  const [wrongTry, signedOutVisitor] = [wrongKey(), new Visitor(place)];
  await tryCode(new Visitor(place), made.a, wrongTry);
  const [anny, bert] = [await letIn(place, made.a), await letIn(place, made.b)];
  const signedOut = await letIn(place, made.b, signedOutVisitor);
  const organizerPage = await made.organizer.connect(paths.organizerLive(made.chatId));
  const [annyPage, bertPage] = [await sitDown(anny), await sitDown(bert)];

  const { chatKey } = people;
  const { chatId } = made;
  const seal = (
    sender: ParticipantId,
    content: Omit<TextContent, 'kind'>,
    messageId = makeMessageId(),
    version = 1,
  ) => {
    const context = { chatKey, chatId, sender, messageId, version };
    return { messageId, sealed: encodeBase64url(sealMessage({ kind: 'text', ...content }, aStatement(), context)) };
  };
  const reactionContext = (reactor: ParticipantId, messageId: string, version: number) => ({
    chatKey,
    chatId,
    messageId,
    reactor,
    version,
  });
  const sealEmoji = (emoji: string, reactor: ParticipantId, messageId: string) =>
    encodeBase64url(sealReaction(emoji, aStatement(), reactionContext(reactor, messageId, 1)));

  const kept = seal('a', { text: texts.kept });
  const answer = seal('b', { text: texts.answer, replyTo: kept.messageId });
  const edited = seal('b', { text: texts.edited, replyTo: kept.messageId }, answer.messageId, 2);
  const deleted = seal('a', { text: texts.deleted });
  const once = seal('a', { text: texts.once });
  const openingClaim = { version: 1, tag: tagOf(decodeBase64url(once.sealed) ?? new Uint8Array()) };
  const openingContext = { chatKey, chatId, reader: 'b', mark: 'opened', sequence: 4 } as const;
  const opening = encodeBase64url(sealReceipt(openingClaim, openingContext));
  const reaction = sealEmoji(reactions.kept, 'b', kept.messageId);
  const takenReaction = sealEmoji(reactions.taken, 'a', answer.messageId);
  const withdrawal = encodeBase64url(sealWithdrawal(aStatement(), reactionContext('a', answer.messageId, 2)));
  const deletionContext = { chatKey, chatId, sender: 'a', messageId: deleted.messageId, version: 2 };
  const deletion = encodeBase64url(sealDeletion(aStatement(), deletionContext));
  const readClaim = { version: 2, tag: tagOf(decodeBase64url(deletion) ?? new Uint8Array()) };
  const readContext = { chatKey, chatId, reader: 'b', mark: 'read', sequence: 3 } as const;
  const receipt = encodeBase64url(sealReceipt(readClaim, readContext));
  // A photo, a voice, a round video and a file of one message; the server is not told which is which.
  const [kinds, fileOfDeleted, unclaimed] = [
    [randomText(), randomText(), randomText(), randomText()],
    randomText(),
    randomText(),
  ];
  const bodies = [...kinds, fileOfDeleted, unclaimed];
  const assetIds = bodies.map(() => makeMessageId());
  for (const [index, body] of bodies.entries()) {
    const path = `${paths.assetPart(anny.linkId, assetIds[index] ?? '', 0)}?${assetPartsField}=1`;
    const { status } = await anny.visitor.ask('PUT', path, { headers: { 'Content-Length': body.length }, body });
    if (status !== 204) throw new Error(`a file was not taken: ${status}`);
  }
  const claiming = (from: number, count: number) => ({ assetIds: assetIds.slice(from, from + count) });
  const told = async (page: LiveClient, command: Parameters<LiveClient['say']>[0], sign: string) => {
    page.say(command);
    for (const hearing of [annyPage, bertPage]) await hearing.until(sign);
  };
  annyPage.say({ type: 'typing' });
  await told(annyPage, { type: 'send', ...kept, ...claiming(0, kinds.length) }, kept.sealed);
  await told(bertPage, { type: 'send', ...answer }, answer.sealed);
  await told(annyPage, { type: 'send', ...deleted, ...claiming(kinds.length, 1) }, deleted.sealed);
  await told(bertPage, { type: 'edit', ...edited, version: 2 }, edited.sealed);
  await told(bertPage, { type: 'react', messageId: kept.messageId, version: 1, sealed: reaction }, reaction);
  await told(
    annyPage,
    { type: 'react', messageId: answer.messageId, version: 1, sealed: takenReaction },
    takenReaction,
  );
  await told(annyPage, { type: 'unreact', messageId: answer.messageId, version: 2, sealed: withdrawal }, withdrawal);
  await told(annyPage, { type: 'delete', messageId: deleted.messageId, version: 2, sealed: deletion }, deletion);
  await told(annyPage, { type: 'send', ...once, readOnce: true }, once.sealed);
  await told(bertPage, { type: 'open', messageId: once.messageId, sealed: opening }, opening);
  await told(bertPage, { type: 'close', messageId: once.messageId }, 'message was read once');
  bertPage.say({ type: 'read', sequence: 3, sealed: receipt });
  await annyPage.until('data-read-sequence="3"');
  const deviceIdOf = (guest: Guest) => hash('sha256', deviceToken(guest), 'base64url');
  await told(
    bertPage,
    { type: 'sign-out', deviceId: deviceIdOf(signedOut) },
    `#device-${deviceIdOf(signedOut)}" hx-swap="delete"`,
  );

  const own = await chooseOwnCode(bert, chatKey, chatId);
  const [replaced, subscription] = [await subscribe(bert), await subscribe(bert)];
  const { messageId: idToTell, sealed: sealedToTell } = seal('a', { text: texts.kept });
  await told(annyPage, { type: 'send', messageId: idToTell, sealed: sealedToTell }, sealedToTell);
  const organizerToken = made.organizer.cookies.get(organizerCookieName)?.split('.')[0] ?? '';
  const list = (called: string, ...found: readonly string[]): Secret[] => found.map((text) => ({ called, text }));
  const formField = (field: string) => participantIds.map((id) => creation.form.get(`${id}.${field}`) ?? '');
  const canaries: Canaries = {
    neverTold: [
      ...list('a name', ...Object.values(people.names)),
      ...people.invitations.flatMap(({ code, linkKey }) => [
        ...list('a secret code', formatSecretCode(code)),
        ...list('a link key', encodeLinkKey(linkKey)),
      ]),
      ...list('the chat key', encodeBase64url(chatKey)),
      ...list('an own key', ...[own.ownKey, own.ownKey.subarray(0, 32)].map(encodeBase64url)),
      ...list('the agreed key', encodeBase64url(own.agreedKey)),
      ...list('a text', ...Object.values(texts)),
      ...list('a reaction', ...Object.values(reactions)),
    ],
    passing: [
      ...list('an access key', made.a.accessKey, made.b.accessKey),
      ...list('a code that was replaced', formField(creationFields.verifier)[1] ?? ''),
      ...list('a sealed chat key that was replaced', formField(creationFields.sealedChatKey)[1] ?? ''),
      ...list('a link proof', made.a.linkProof, made.b.linkProof),
      ...list('a wrong access key', wrongTry),
      ...list('a device token', ...[anny, bert, signedOut].map(deviceToken)),
      ...list('the organizer’s token', organizerToken),
      ...list('the device of somebody signed out', deviceIdOf(signedOut)),
      ...list('a sealed text that was replaced', answer.sealed, deleted.sealed),
      ...list('a sealed text that was read once', once.sealed),
      ...list('a sealed reaction that was taken back', takenReaction),
      ...list('the file of a deleted message', fileOfDeleted),
      ...list('a subscription that was replaced', ...replaced),
    ],
    stored: [
      ...list('a verifier', formField(creationFields.verifier)[0] ?? '', own.verifier),
      ...list('a link verifier', ...formField(creationFields.linkVerifier)),
      ...list('the sealed chat key', formField(creationFields.sealedChatKey)[0] ?? '', own.sealedChatKey),
      ...list('what is shown of an own key', own.ownKeyHash, own.sealedOwnKey, own.sealedAgreement),
      ...list('a sealed greeting', ...formField(creationFields.sealedGreeting)),
      ...list('a sealed name', ...formField(creationFields.sealedName)),
      ...list('the organizer’s verifier', hash('sha256', `${organizerToken}.${chatId}`, 'base64url')),
      ...list('a link', ...[made.a, made.b].map(({ linkId }) => linkId.slice(chatIdLength))),
      ...list('a device', ...[anny, bert].map(deviceIdOf)),
      ...list('a message’s id', ...[kept, answer, deleted, once].map(({ messageId }) => messageId), idToTell),
      ...list('a sealed text', kept.sealed, edited.sealed, sealedToTell),
      ...list('the statement of an opening', opening),
      ...list('a sealed reaction', reaction),
      ...list('a sealed withdrawal', withdrawal),
      ...list('a sealed deletion', deletion),
      ...list('a sealed receipt', receipt),
      ...list('where a device is told', ...subscription),
    ],
    files: list('a sealed file', ...kinds, unclaimed),
  };
  return { made, anny, bert, pages: [organizerPage, annyPage, bertPage], canaries };
}

/** The name of a push service that nobody has; the server must be told to use it. */
export const pushServices = { PUSH_SERVICES: 'push.invalid' } as const;

/** Somebody is told of messages from now on. Resolves to what the server is given for it. */
async function subscribe({ visitor, linkId }: Guest): Promise<readonly string[]> {
  const keys = createECDH('prime256v1');
  const [path, p256dh, auth] = [randomText(), keys.generateKeys('base64url'), randomBytes(16).toString('base64url')];
  const form = {
    [subscriptionFields.endpoint]: `https://push.invalid/${path}`,
    [subscriptionFields.p256dh]: p256dh,
    [subscriptionFields.auth]: auth,
  };
  const { status } = await visitor.post(pushPaths.subscription(linkId), form);
  if (status !== 204) throw new Error(`a subscription was answered with ${status}`);
  return [path, p256dh, auth];
}

/** Somebody chooses a code of their own, and agrees with the other on a key. */
async function chooseOwnCode({ visitor, linkId }: Guest, chatKey: Uint8Array, chatId: string) {
  const { accessKey, wrapKey } = deriveEntryKeys(Uint8Array.from(randomBytes(32)));
  const context = { chatKey, chatId, participantId: 'b' };
  const [ownKey, others] = [makeOwnKey(verifierOf(accessKey)), makeOwnKey(new Uint8Array(32))];
  const [half, othersHalf] = [publicHalfOf(ownKey), publicHalfOf(others)];
  const agreedKey = agreedKeyOf(ownKey, othersHalf, [othersHalf, half], context) ?? new Uint8Array();
  const seals = {
    [ownCodeFields.verifier]: encodeBase64url(verifierOf(accessKey)),
    [ownCodeFields.sealedChatKey]: encodeBase64url(sealChatKeys({ chatKey, ownKey }, wrapKey)),
    [ownCodeFields.ownKeyHash]: encodeBase64url(hashOfPublicHalf(half)),
  };
  const shown = { [ownKeyFields.sealedOwnKey]: encodeBase64url(sealPublicHalf(half, context)) };
  const agreement = sealAgreement(agreedKey, { sequence: 0, atMs: Date.now() }, context);
  const agreed = { [agreementFields.sealedAgreement]: encodeBase64url(agreement) };
  for (const [path, form] of [
    [ownCodePath(linkId), { ...seals, [ownCodeFields.otherDevices]: 'stay' }],
    [ownKeyPath(linkId), shown],
    [agreementPath(linkId), agreed],
  ] as const) {
    const { status } = await visitor.post(path, form);
    if (status !== 200) throw new Error(`${path} was answered with ${status}`);
  }
  return { ownKey, agreedKey, ...seals, ...shown, ...agreed };
}

/** What stands for the sealed bytes of a file: letters, which can be searched for. */
const randomText = (): string => randomBytes(300).toString('base64url');
