import { isAssetId } from '../chat/asset.ts';
import { mostAssetsOfMessage } from '../chat/limits.ts';
import { isMessageId } from '../chat/message.ts';
import { isDeviceId } from '../chat/participant.ts';

/** A command of a participant's browser, by the socket or `POST /<linkId>/commands`: one JSON object. */
export type Command =
  /** Claims the files that it shows: the server cannot read which they are. */
  | {
      readonly type: 'send';
      readonly messageId: string;
      readonly sealed: string;
      readonly assetIds?: readonly string[];
      /** It is erased as soon as its reader has opened and closed it. */
      readonly readOnce?: true;
    }
  /** A change of a message states the version that it makes. */
  | ({ readonly type: 'edit' | 'delete' } & SealedVersion)
  /** Replaces, or takes back, the participant's earlier reaction to the message. */
  | ({ readonly type: 'react' | 'unreact' } & SealedVersion)
  /** About a message of the other that is read once: before it is shown, with the reader's statement of that; and once it was shown. */
  | { readonly type: 'open'; readonly messageId: string; readonly sealed: string }
  | { readonly type: 'close'; readonly messageId: string }
  | { readonly type: 'delivered' | 'read'; readonly sequence: number; readonly sealed: string }
  | { readonly type: 'typing' }
  | { readonly type: 'keep-open' }
  /** The page is in front of the person, who has something to read. Sent only by pages of who has a subscribed device. */
  | { readonly type: 'looking' }
  /** Only a device of the same participant. */
  | { readonly type: 'sign-out'; readonly deviceId: string }
  | { readonly type: 'end' }
  /** Asks for `pongFrame`, which shows that the connection works both ways. It changes nothing. */
  | { readonly type: 'ping' };

export interface SealedVersion {
  readonly messageId: string;
  /** The current version, of the message's content or of the participant's reaction to it, and one. */
  readonly version: number;
  readonly sealed: string;
}

export type CommandType = Command['type'];

export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  /** `messageId` is set when the refused command names its message. */
  | { readonly ok: false; readonly problem: 'malformed' | 'unknown' | 'too-large'; readonly messageId?: string };

/** The longest sealed texts, in characters of base64url. */
export interface CommandLimits {
  readonly sealedCharacters: number;
  /** Of a deletion, a reaction, and a reaction's withdrawal. */
  readonly sealedChangeCharacters: number;
  readonly sealedReceiptCharacters: number;
}

const sealedPattern = /^[A-Za-z0-9_-]+$/;
const malformed = { ok: false, problem: 'malformed' } as const;

/** Parses one command. Never throws; drops unknown members. */
export function parseCommand(text: string, limits: CommandLimits): ParsedCommand {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed;
  const members = value as Record<string, unknown>;
  const { type, deviceId } = members;
  switch (type) {
    case 'send':
      return readMessage(members, limits.sealedCharacters);
    case 'open': {
      const about = readAboutMessage(members, limits.sealedReceiptCharacters);
      return about.ok ? { ok: true, command: { type, ...about.about } } : about;
    }
    case 'close': {
      const { messageId } = members;
      return typeof messageId === 'string' && isMessageId(messageId)
        ? { ok: true, command: { type, messageId } }
        : malformed;
    }
    case 'edit':
    case 'delete':
    case 'react':
    case 'unreact': {
      const longest = type === 'edit' ? limits.sealedCharacters : limits.sealedChangeCharacters;
      const about = readAboutMessage(members, longest);
      if (!about.ok) return about;
      const { version } = members;
      if (!isCount(version)) return { ok: false, problem: 'malformed', messageId: about.about.messageId };
      return { ok: true, command: { type, ...about.about, version } };
    }
    case 'delivered':
    case 'read': {
      const { sequence, sealed } = members;
      if (!isCount(sequence) || typeof sealed !== 'string' || !sealedPattern.test(sealed)) return malformed;
      if (sealed.length > limits.sealedReceiptCharacters) return { ok: false, problem: 'too-large' };
      return { ok: true, command: { type, sequence, sealed } };
    }
    case 'sign-out':
      if (typeof deviceId !== 'string' || !isDeviceId(deviceId)) return malformed;
      return { ok: true, command: { type, deviceId } };
    case 'typing':
    case 'keep-open':
    case 'looking':
    case 'end':
    case 'ping':
      return { ok: true, command: { type } };
    default:
      return { ok: false, problem: typeof type === 'string' ? 'unknown' : 'malformed' };
  }
}

function readMessage({ assetIds, readOnce, ...members }: Record<string, unknown>, longest: number): ParsedCommand {
  const about = readAboutMessage(members, longest);
  if (!about.ok) return about;
  const { messageId } = about.about;
  if (assetIds !== undefined && !areAssetIds(assetIds)) return { ok: false, problem: 'malformed', messageId };
  if (readOnce !== undefined && readOnce !== true) return { ok: false, problem: 'malformed', messageId };
  const files = assetIds && { assetIds };
  return { ok: true, command: { type: 'send', ...about.about, ...files, ...(readOnce && { readOnce }) } };
}

const areAssetIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= mostAssetsOfMessage &&
  value.every((assetId) => typeof assetId === 'string' && isAssetId(assetId)) &&
  new Set(value).size === value.length;

type AboutMessage =
  | { readonly ok: true; readonly about: { readonly messageId: string; readonly sealed: string } }
  | Extract<ParsedCommand, { ok: false }>;

/** Reads the members of a command that carries something sealed about one message. */
function readAboutMessage({ messageId, sealed }: Record<string, unknown>, longest: number): AboutMessage {
  if (typeof messageId !== 'string' || !isMessageId(messageId)) return malformed;
  if (typeof sealed !== 'string') return { ok: false, problem: 'malformed', messageId };
  if (sealed.length > longest) return { ok: false, problem: 'too-large', messageId };
  if (!sealedPattern.test(sealed)) return { ok: false, problem: 'malformed', messageId };
  return { ok: true, about: { messageId, sealed } };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;

export const encodeCommand = (command: Command): string => JSON.stringify(command);

/** The reasons for refusing a command. People read the texts of views/components/chat/refusal.ts. */
export const refusalReasons = [
  /** The text is no valid command of a known type. */
  'malformed',
  'unknown',
  'too-large',
  /** The chat has reached its limit of messages or bytes. */
  'chat-full',
  /** The chat has reached the limit that it has until both people have entered. */
  'waiting-full',
  'store-full',
  /** A file that the message shows is not stored with all of its parts. */
  'assets-missing',
  /** The message to change or react to is missing, another person's, or deleted. */
  'no-such-message',
  'not-yours',
  'deleted',
  /** A message that is read once stays as it is. */
  'read-once',
  /** Another device has made this version: the answer has the message as it is now. */
  'overtaken',
  /** Over the rate limit: the socket closes with 1013, and no later command on it is executed (decision 4). */
  'too-frequent',
  /** The store did not answer: the socket closes with 1013; send again. */
  'unavailable',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Temporary refusals: the browser keeps the command and sends it again. */
export const passingRefusals: ReadonlySet<RefusalReason> = new Set(['too-frequent', 'unavailable']);
