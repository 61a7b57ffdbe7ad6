import type { Message } from '../chat/message.ts';
import { type Command, type CommandLimits, parseCommand, type RefusalReason } from '../protocol/commands.ts';
import type { Tally } from '../runtime/tally.ts';
import type { CommandResult } from './carry-out.ts';

/** The reason why a command is not executed, and the message that it concerns, if any. */
export interface Refusal {
  readonly outcome: 'refused';
  readonly reason: RefusalReason;
  readonly messageId: string | undefined;
}

/** A command's result, in which every failure is a refusal. */
export type SettledCommand =
  | Extract<CommandResult, { readonly outcome: 'appended' }>
  | { readonly outcome: 'changed' | 'duplicate'; readonly message: Message }
  | { readonly outcome: 'done' | 'gone' }
  /** Refused because another device has changed the message, which is given in its current state. */
  | { readonly outcome: 'overtaken'; readonly message: Message; readonly refusal: Refusal }
  | Refusal;

/** A parsed command, or the refusal of its text. */
export type ReadCommand = { readonly outcome: 'read'; readonly command: Command } | Refusal;

/** Parses a command. A refusal names the message even when commands come too fast. */
export function readCommand(text: string, limits: CommandLimits, tally: Tally, isTooFrequent: boolean): ReadCommand {
  const parsed = parseCommand(text, limits);
  if (isTooFrequent) return refuse(tally, 'too-frequent', parsed.ok ? parsed.command : parsed);
  return parsed.ok ? { outcome: 'read', command: parsed.command } : refuse(tally, parsed.problem, parsed);
}

/** Counts a command's result, and translates the store's refusals into those of the protocol. */
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
