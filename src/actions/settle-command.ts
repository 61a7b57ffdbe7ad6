import type { Message } from '../chat/message.ts';
import { type Command, type CommandLimits, parseCommand, type RefusalReason } from '../protocol/commands.ts';
import type { Tally } from '../runtime/tally.ts';
import type { CommandResult } from './carry-out.ts';

/** Why a command is not carried out, and the message that it is about, if any. */
export interface Refusal {
  readonly outcome: 'refused';
  readonly reason: RefusalReason;
  readonly messageId: string | undefined;
}

/** A command's result, in which everything that was not done is a refusal. */
export type SettledCommand =
  | Extract<CommandResult, { readonly outcome: 'appended' }>
  | { readonly outcome: 'changed' | 'duplicate'; readonly message: Message }
  | { readonly outcome: 'done' | 'gone' }
  /** Refused, because another device has changed the message, which is as given now. */
  | { readonly outcome: 'overtaken'; readonly message: Message; readonly refusal: Refusal }
  | Refusal;

/** A command that was read, or the refusal of its text. */
export type ReadCommand = { readonly outcome: 'read'; readonly command: Command } | Refusal;

/** Reads a command. A refusal names the message even when the command comes too soon. */
export function readCommand(text: string, limits: CommandLimits, tally: Tally, isTooFrequent: boolean): ReadCommand {
  const parsed = parseCommand(text, limits);
  if (isTooFrequent) return refuse(tally, 'too-frequent', parsed.ok ? parsed.command : parsed);
  return parsed.ok ? { outcome: 'read', command: parsed.command } : refuse(tally, parsed.problem, parsed);
}

/** Counts a command's result, and puts the store's refusals into the protocol's words. */
export function settle(tally: Tally, command: Command, result: CommandResult): SettledCommand {
  switch (result.outcome) {
    case 'appended':
      tally.messageAccepted();
      return result;
    case 'changed':
    case 'duplicate':
    case 'done':
      return result;
    case 'overtaken':
      return { ...result, refusal: refuse(tally, 'overtaken', command) };
    case 'gone':
      return { outcome: 'gone' };
    case 'unknown':
      return refuse(tally, 'no-such-message', command);
    default:
      return refuse(tally, result.outcome, command);
  }
}

/** Counts a refusal. */
export function refuse(tally: Tally, reason: RefusalReason, about: Command | { readonly messageId?: string }): Refusal {
  tally.commandRefused(reason);
  return { outcome: 'refused', reason, messageId: 'messageId' in about ? about.messageId : undefined };
}
