import { type ParticipantId, participantIds } from '../../../chat/participant.ts';

/*
 * How a chat's state and a message are packed, written once: the Lua of the scripts is generated from these lists, and
 * message-record.ts reads by them.
 */

/** A chat's state, packed by MessagePack in this order. Each is a local of the scripts; times are milliseconds. */
const stateFields = [
  'isOpen',
  'createdAtMs',
  'idleTimeoutMs',
  'lastActivityAtMs',
  'sequence',
  'revision',
  'lastSentAtMs',
  'sealedBytes',
  // How many of the messages the first participant wrote.
  'ofFirst',
  // How many participants have entered.
  'enteredCount',
  // How many bytes the chat may hold until its creator's budget is charged for more.
  'grantedBytes',
  // When Redis itself erases the keys.
  'keysExpireAtMs',
  // When the next lease of presence lapses.
  'nextLapseAtMs',
  // The latest time until which somebody counts as typing.
  'typingUntilMs',
  // Whether a message has changed since it was appended. New fields come last, and older states lack them: they are nil.
  'hasChanges',
  // The bytes of the sealed files, and how many they may be until the creator's budget is charged for more.
  'assetBytes',
  'grantedAssetBytes',
  // When the first file must be erased that no message has claimed.
  'unclaimedEndAtMs',
  // The participants who have a subscribed device, with spaces between them.
  'subscribed',
  // How long after a message was read it is erased, 0 for never; and when the next one is.
  'vanishAfterMs',
  'nextErasureAtMs',
] as const;

/** A reaction: its version, whether it was withdrawn, and its ciphertext, with spaces between them. */
const reactionField = (participantId: ParticipantId) => `reaction:${participantId}` as const;

/**
 * A message, packed as lines of text in this order. Cutting at line ends costs a fraction of JSON, in Lua and here. Only
 * the ciphertext, which is last, may hold line ends itself. A field that a message does not have is an empty line.
 */
const messageFields = [
  // 'sealed', 'deleted' or 'erased'. One that is read once is 'once', then 'opened' and 'erased', both with the reader's statement
  // behind a space; the last also with when it was opened.
  'kind',
  'sequence',
  'revision',
  'sentAtMs',
  'sender',
  'messageId',
  'version',
  // When it was edited, opened, deleted or erased.
  'changedAtMs',
  // Its first revision.
  'appendedRevision',
  // How many messages of its sender there are up to it.
  'ofSender',
  ...participantIds.map(reactionField),
  'sealed',
] as const;
type MessageField = (typeof messageFields)[number];

export const lineEnd = '\n';

/** The line of each field of a message. */
export const messageLine = Object.fromEntries(messageFields.map((field, line) => [field, line])) as Readonly<
  Record<MessageField, number>
>;
export const messageLines = messageFields.length;

export const reactionLine = (participantId: ParticipantId): number => messageLine[reactionField(participantId)];

/** Lua that declares the state's locals, `packState`, `unpackState`, `packMessage` and `unpackMessage`. */
export function layoutInLua(): string {
  const state = stateFields.join(', ');
  const members = messageFields.map((field) => `message['${field}']`);
  const pattern = `^${messageFields.map((field) => (field === 'sealed' ? '(.*)' : '([^\\n]*)')).join('\\n')}$`;
  return `
local ${state}
local function packState() return cmsgpack.pack(${state}) end
local function unpackState(packed) ${state} = cmsgpack.unpack(packed) end
local function packMessage(message)
  return table.concat({ ${members.map((member) => `${member} or ''`).join(', ')} }, '\\n')
end
local function unpackMessage(packed)
  local message = {}
  ${members.join(', ')} = packed:match('${pattern}')
  return message
end`;
}
