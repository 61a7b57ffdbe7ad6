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
  // The number of the first participant's messages.
  'ofFirst',
  // The number of participants that have entered.
  'enteredCount',
  // The bytes that the chat may hold before its creator's budget must be charged again.
  'grantedBytes',
  // The time when Redis's expiry erases the keys.
  'keysExpireAtMs',
  // The time when the next lease of presence lapses.
  'nextLapseAtMs',
  // The latest time until which somebody counts as typing.
  'typingUntilMs',
  // Whether any message has changed after it was appended. New fields come last: they are nil in older states.
  'hasChanges',
  // The bytes of the sealed files, and the bytes that they may hold before the creator's budget must be charged again.
  'assetBytes',
  'grantedAssetBytes',
  // The time when the first unclaimed file is erased.
  'unclaimedEndAtMs',
  // The participants who have a subscribed device, with spaces between them.
  'subscribed',
  // The time from reading to erasing a message, 0 for never; and the time of the next erasure.
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
  // The time when it was edited, opened, deleted or erased.
  'changedAtMs',
  // Its first revision.
  'appendedRevision',
  // The number of its sender's messages up to this one.
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
