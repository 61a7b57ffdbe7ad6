import { isMessageId } from '../chat/message.ts';
import { isDeviceId } from '../chat/participant.ts';

/** A command of a participant's browser, by the socket or `POST /<linkId>/commands`: one JSON object. */
export type Command =
  | { readonly type: 'send'; readonly messageId: string; readonly sealed: string }
  | { readonly type: 'edit'; readonly messageId: string; readonly sealed: string }
  | { readonly type: 'delete'; readonly messageId: string }
  /** Replaces the participant's earlier reaction to the message. */
  | { readonly type: 'react'; readonly messageId: string; readonly sealed: string }
  | { readonly type: 'unreact'; readonly messageId: string }
  | { readonly type: 'delivered'; readonly sequence: number }
  | { readonly type: 'read'; readonly sequence: number }
  | { readonly type: 'typing' }
  | { readonly type: 'keep-open' }
  /** Only a device of the same participant. */
  | { readonly type: 'sign-out'; readonly deviceId: string }
  | { readonly type: 'end' }
  /** Asks for `pongFrame`, which shows that the connection works both ways. It changes nothing. */
  | { readonly type: 'ping' };

export type CommandType = Command['type'];

export type ParsedCommand =
  | { readonly ok: true; readonly command: Command }
  /** `messageId` is set when the refused command names its message. */
  | { readonly ok: false; readonly problem: 'malformed' | 'unknown' | 'too-large'; readonly messageId?: string };

/** The longest sealed message and reaction, in characters of base64url. */
export interface CommandLimits {
  readonly sealedCharacters: number;
  readonly sealedReactionCharacters: number;
}

const sealedPattern = /^[A-Za-z0-9_-]+$/;
const malformed: ParsedCommand = { ok: false, problem: 'malformed' };

/** Parses one command. Never throws; drops unknown members. */
export function parseCommand(text: string, limits: CommandLimits): ParsedCommand {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return malformed;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed;
  const { type, messageId, sealed, sequence, deviceId } = value as Record<string, unknown>;
  switch (type) {
    case 'send':
    case 'edit':
    case 'react': {
      if (typeof messageId !== 'string' || !isMessageId(messageId)) return malformed;
      if (typeof sealed !== 'string') return { ok: false, problem: 'malformed', messageId };
      const longest = type === 'react' ? limits.sealedReactionCharacters : limits.sealedCharacters;
      if (sealed.length > longest) return { ok: false, problem: 'too-large', messageId };
      if (!sealedPattern.test(sealed)) return { ok: false, problem: 'malformed', messageId };
      return { ok: true, command: { type, messageId, sealed } };
    }
    case 'delete':
    case 'unreact':
      if (typeof messageId !== 'string' || !isMessageId(messageId)) return malformed;
      return { ok: true, command: { type, messageId } };
    case 'delivered':
    case 'read':
      if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence) || sequence < 1) return malformed;
      return { ok: true, command: { type, sequence } };
    case 'sign-out':
      if (typeof deviceId !== 'string' || !isDeviceId(deviceId)) return malformed;
      return { ok: true, command: { type, deviceId } };
    case 'typing':
    case 'keep-open':
    case 'end':
    case 'ping':
      return { ok: true, command: { type } };
    default:
      return { ok: false, problem: typeof type === 'string' ? 'unknown' : 'malformed' };
  }
}

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
  /** The message to change or react to is missing, another person's, or deleted. */
  'no-such-message',
  'not-yours',
  'deleted',
  /** Over the rate limit: the socket closes with 1013, and no later command on it is executed (decision 4). */
  'too-frequent',
  /** The store did not answer: the socket closes with 1013; send again. */
  'unavailable',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Temporary refusals: the browser keeps the command and sends it again. */
export const passingRefusals: ReadonlySet<RefusalReason> = new Set(['too-frequent', 'unavailable']);
