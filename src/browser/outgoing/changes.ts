import { messageElementId } from '../../protocol/page.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import {
  aspectOf,
  type ChangeCommand,
  changeIdOf,
  type WaitingChange,
  type WaitingChanges,
} from '../kept/waiting-changes.ts';
import { revisionOf } from '../page/arrival.ts';
import { askForChange, type ChangeAnswer } from './ask-for-change.ts';
import { hideChange, isChangeShown, showChange } from './change-previews.ts';
import { isOvertaken, stateAfter, stateOf } from './change-states.ts';

/**
 * What this person changed about messages and the server has not accepted yet. Each change is kept before it is shown,
 * shown before it is asked for, and asked for again until it is done.
 */
export interface Changes {
  make(command: ChangeCommand): void;
  /** Messages have come into the page, or have been replaced. */
  messagesCame(): void;
  /** A connection has brought everything that was missed. */
  connected(): void;
}

export interface ChangesSurroundings {
  readonly open: OpenChat;
  /** Opening it takes a moment. */
  readonly kept: Promise<WaitingChanges>;
  /** Puts a message in the place of what it was. */
  replace(shown: HTMLElement, message: HTMLElement): void;
  /** Says why something did not happen that leaves nothing to be tried again. */
  tell(reason: string): void;
}

const askAgainMs = 5_000;
const overtakenWords = 'You have changed this message on another device since then.';

export function createChanges({ open, kept, replace, tell }: ChangesSurroundings, over: AbortSignal): Changes {
  const waiting = new Map<string, WaitingChange>();
  const underWay = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One thing after the other: keeping is asynchronous, and the last change is the one that counts. */
  let work: Promise<void> = Promise.resolve();

  const inTurn = (task: () => void | Promise<void>): void => {
    work = work.then(() => (over.aborted ? undefined : task())).catch(reportError);
  };

  const find = ({ command }: WaitingChange) => document.getElementById(messageElementId(command.messageId));

  const hold = (change: WaitingChange) => {
    waiting.set(change.changeId, change);
    const message = find(change);
    if (message) show(message, change);
  };

  const show = (message: HTMLElement, change: WaitingChange) =>
    showChange(message, change, open.me, {
      tryAgain: () => {
        const { refusal: _, ...again } = change;
        const next = { ...again, madeAtMs: Date.now() };
        hold(next);
        inTurn(async () => (await kept).replace(next));
        void ask(next);
      },
      discard: () => drop(change),
    });

  const drop = (change: WaitingChange) => {
    waiting.delete(change.changeId);
    const message = find(change);
    if (message) hideChange(message, aspectOf(change.command));
    inTurn(async () => (await kept).remove(change.changeId));
  };

  /** What was typed stays where it can be copied; anything else is done again in a moment. */
  const refuse = (change: WaitingChange, reason: string) => {
    if (change.command.type !== 'edit') {
      drop(change);
      tell(reason);
      return;
    }
    const refused = { ...change, refusal: reason };
    hold(refused);
    inTurn(async () => (await kept).replace(refused));
  };

  /** Whether there is nothing to ask for. */
  const isSettled = (change: WaitingChange): boolean => {
    const message = find(change);
    if (!message) return false;
    // What follows an earlier change has to be asked for: that one may still be on its way, and would come after it.
    const isFirst = change.before.length <= 1;
    const isDone = stateOf(message, aspectOf(change.command), open.me) === stateAfter(change.command);
    if (isFirst && isDone) drop(change);
    else if (!isOvertaken(message, change, open.me)) return false;
    else if (change.command.type === 'edit') refuse(change, overtakenWords);
    else drop(change);
    return true;
  };

  const ask = async (change: WaitingChange): Promise<void> => {
    // A newer one is asked for when the older is answered, so that they arrive in their order.
    if (underWay.has(change.changeId) || change.refusal !== undefined || isSettled(change)) return;
    underWay.add(change.changeId);
    const answer = await askForChange(open.linkId, change.command);
    underWay.delete(change.changeId);
    if (!over.aborted) take(answer, change);
  };

  const take = (answer: ChangeAnswer, change: WaitingChange) => {
    const current = waiting.get(change.changeId);
    const isCurrent = current?.command === change.command;
    if (answer.kind === 'later') return askAgainSoon();
    if (answer.kind === 'accepted' && isCurrent) drop(change);
    if (answer.kind === 'accepted' && answer.message) bringUpToDate(answer.message);
    if (answer.kind === 'refused' && isCurrent) refuse(change, answer.reason);
    if (current && !isCurrent) void ask(current);
  };

  /** The same comes by the live channel too, sooner or later. */
  const bringUpToDate = (message: HTMLElement) => {
    const shown = document.getElementById(message.id);
    if (shown && revisionOf(shown) < revisionOf(message)) replace(shown, message);
  };

  const askAll = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const change of waiting.values()) void ask(change);
  };
  const askAgainSoon = () => {
    timer ??= setTimeout(askAll, askAgainMs);
  };

  over.addEventListener('abort', () => clearTimeout(timer));
  inTurn(async () => {
    for (const change of await (await kept).list()) hold(change);
    askAll();
  });

  return {
    make: (command) =>
      inTurn(async () => {
        const aspect = aspectOf(command);
        const changeId = changeIdOf(command.messageId, aspect);
        const earlier = waiting.get(changeId);
        const { add, replace: putAgain } = await kept;
        const message = document.getElementById(messageElementId(command.messageId));
        const before = [
          ...(message ? [stateOf(message, aspect, open.me)] : []),
          ...(earlier ? [...earlier.before, stateAfter(earlier.command)] : []),
        ];
        const change = { changeId, command, madeAtMs: Date.now(), before };
        // Another tab may have left one in this place.
        const keepNew = () => add(change).catch(() => putAgain(change));
        // Where this device keeps nothing more (its storage is full), the page still has the change.
        await (earlier ? putAgain(change) : keepNew()).catch(reportError);
        hold(change);
        void ask(change);
      }),
    messagesCame: () => {
      for (const change of waiting.values()) {
        const message = find(change);
        if (!message || (change.refusal === undefined && isSettled(change))) continue;
        if (!isChangeShown(message, aspectOf(change.command))) show(message, change);
      }
    },
    connected: askAll,
  };
}
