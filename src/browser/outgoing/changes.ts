import { changeAgainAfterMs } from '../../chat/limits.ts';
import { messageElementId } from '../../protocol/page.ts';
import { retryDelayMs } from '../asking/retry-delay.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import { aspectOf, changeIdOf, type WaitingChange, type WaitingChanges } from '../kept/waiting/waiting-changes.ts';
import type { OwnStatements } from '../ledger/own-statements.ts';
import { revisionOf } from '../page/arrival.ts';
import { say } from '../texts/say.ts';
import { askForChange, type ChangeAnswer } from './ask-for-change.ts';
import { hideChange, isChangeShown, showChange } from './change-previews.ts';
import { progressOf, shownVersionOf, stateAfter, stateOf } from './change-states.ts';
import { sealChange, sealChangeAgain, type WantedChange } from './seal-change.ts';
import { TaskQueue } from './task-queue.ts';

export interface ChangesSurroundings {
  readonly open: OpenChat;
  /** Resolves when the storage is open. */
  readonly kept: Promise<WaitingChanges>;
  readonly statements: OwnStatements;
  /** Puts a newer version of a message into the page. */
  replace(shown: HTMLElement, message: HTMLElement): void;
  /** Tells the person why a change was refused that cannot be tried again. */
  tell(reason: string): void;
}

const messageOf = ({ command }: WaitingChange): HTMLElement | undefined =>
  document.getElementById(messageElementId(command.messageId)) ?? undefined;

/**
 * This person's changes to messages that the server has not accepted yet. Each is kept before it is shown, shown before it
 * is sent, and sent again until the server has answered.
 */
export class Changes {
  readonly #surroundings: ChangesSurroundings;
  readonly #over: AbortSignal;
  readonly #waiting = new Map<string, WaitingChange>();
  /** The ids of the changes whose request is not answered yet. */
  readonly #underWay = new Set<string>();
  /** Keeps the order of the changes, although storing is asynchronous. */
  readonly #tasks = new TaskQueue();
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** @param over aborted when the chat is over: nothing is stored or sent any more */
  constructor(surroundings: ChangesSurroundings, over: AbortSignal) {
    this.#surroundings = surroundings;
    this.#over = over;
    over.addEventListener('abort', () => clearTimeout(this.#retry));
    void this.#store(async (kept) => {
      for (const change of await kept.list()) this.#hold(change);
      this.#sendAll();
    });
  }

  /** Resolves when the change is kept, or cannot be. */
  make(wanted: WantedChange): Promise<void> {
    return this.#store(async (kept) => {
      const { open, statements } = this.#surroundings;
      const changeId = changeIdOf(wanted.messageId, aspectOf(wanted));
      const earlier = this.#waiting.get(changeId);
      const command = sealChange(wanted, this.#shownVersion(wanted) + 1, open, statements);
      const change = { changeId, command, madeAtMs: Date.now(), before: this.#statesBefore(wanted, earlier) };
      // Another tab may have stored a change under the same id.
      const add = () => kept.add(change).catch(() => kept.replace(change));
      // A change that cannot be stored (the storage is full) is sent all the same.
      await (earlier ? kept.replace(change) : add()).catch(reportError);
      this.#hold(change);
      void this.#send(change);
    });
  }

  /** Messages have been added to the page, or replaced in it. */
  messagesCame(): void {
    for (const change of this.#waiting.values()) {
      const message = messageOf(change);
      if (!message || (change.refusal === undefined && this.#isSettled(change, message))) continue;
      if (!isChangeShown(message, aspectOf(change.command))) this.#show(message, change);
    }
  }

  /** The connection is back, and the page has received everything that it had missed. */
  connected(): void {
    this.#sendAll();
  }

  #store(task: (kept: WaitingChanges) => Promise<void>): Promise<void> {
    return this.#tasks.add(async () => {
      if (!this.#over.aborted) await task(await this.#surroundings.kept);
    });
  }

  /** The states that a new change may find: the one that the page shows, and those that earlier changes lead to. */
  #statesBefore(wanted: WantedChange, earlier: WaitingChange | undefined): readonly string[] {
    const message = document.getElementById(messageElementId(wanted.messageId));
    return [
      ...(message ? [stateOf(message, aspectOf(wanted), this.#surroundings.open.me)] : []),
      ...(earlier ? [...earlier.before, stateAfter(earlier.command)] : []),
    ];
  }

  #shownVersion(wanted: WantedChange): number {
    const message = document.getElementById(messageElementId(wanted.messageId));
    return message ? shownVersionOf(message, aspectOf(wanted), this.#surroundings.open.me) : 0;
  }

  /** Seals a change for the version after the one that the message has now. */
  #bringOnTop(change: WaitingChange, message: HTMLElement | undefined): WaitingChange {
    const { open, statements } = this.#surroundings;
    const { command, before } = change;
    const aspect = aspectOf(command);
    const version = message ? shownVersionOf(message, aspect, open.me) + 1 : command.version;
    if (!message || version === command.version) return change;
    const next = {
      ...change,
      command: sealChangeAgain(command, version, open, statements),
      before: [...before, stateAfter(command), stateOf(message, aspect, open.me)],
    };
    this.#replace(next);
    return next;
  }

  #hold(change: WaitingChange): void {
    this.#waiting.set(change.changeId, change);
    const message = messageOf(change);
    if (message) this.#show(message, change);
  }

  #show(message: HTMLElement, change: WaitingChange): void {
    showChange(message, change, this.#surroundings.open.me, {
      tryAgain: () => this.#tryAgain(change),
      discard: () => this.#drop(change),
    });
  }

  #replace(change: WaitingChange): void {
    this.#hold(change);
    void this.#store((kept) => kept.replace(change));
  }

  #tryAgain({ refusal: _, ...change }: WaitingChange): void {
    const next = { ...change, madeAtMs: Date.now() };
    this.#replace(next);
    void this.#send(next);
  }

  #drop(change: WaitingChange): void {
    this.#waiting.delete(change.changeId);
    const message = messageOf(change);
    if (message) hideChange(message, aspectOf(change.command));
    void this.#store((kept) => kept.remove(change.changeId));
  }

  /** A refused text stays where it can be copied; a reaction or a deletion is quickly done again. */
  #refuse(change: WaitingChange, reason: string): void {
    if (change.command.type === 'edit') {
      this.#replace({ ...change, refusal: reason });
    } else {
      this.#drop(change);
      this.#surroundings.tell(reason);
    }
  }

  /** Returns whether the change need not be sent, after taking it out of the list. */
  #isSettled(change: WaitingChange, message: HTMLElement | undefined): boolean {
    const progress = message ? progressOf(message, change, this.#surroundings.open.me) : 'open';
    if (progress === 'open') return false;
    if (progress === 'overtaken' && change.command.type === 'edit') this.#refuse(change, say('log.overtaken'));
    else this.#drop(change);
    return true;
  }

  /** @param message the message as it was last heard of; it need not be on the page */
  async #send(change: WaitingChange, message = messageOf(change)): Promise<void> {
    // A newer change is sent when the older one is answered, so that they arrive in order.
    if (this.#underWay.has(change.changeId) || change.refusal !== undefined) return;
    if (this.#isSettled(change, message)) return;
    const current = this.#bringOnTop(change, message);
    this.#underWay.add(current.changeId);
    const answer = await askForChange(this.#surroundings.open.linkId, current.command);
    this.#underWay.delete(current.changeId);
    if (!this.#over.aborted) this.#take(answer, current);
  }

  #take(answer: ChangeAnswer, change: WaitingChange): void {
    if (answer.kind === 'later') {
      this.#sendAllLater(answer.afterMs);
      return;
    }
    const current = this.#waiting.get(change.changeId);
    const isCurrent = current?.command === change.command;
    if (answer.kind === 'accepted' && isCurrent) this.#drop(change);
    if (answer.kind !== 'refused' && answer.message) this.#bringUpToDate(answer.message);
    if (answer.kind === 'refused' && isCurrent) this.#refuse(change, answer.reason);
    if (current && answer.kind === 'overtaken') void this.#send(current, answer.message);
    else if (current && !isCurrent) void this.#send(current);
  }

  /** The live channel brings the same message, perhaps later. */
  #bringUpToDate(message: HTMLElement): void {
    const shown = document.getElementById(message.id);
    if (shown && revisionOf(shown) < revisionOf(message)) this.#surroundings.replace(shown, message);
  }

  #sendAll(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    for (const change of this.#waiting.values()) void this.#send(change);
  }

  #sendAllLater(askedMs: number): void {
    this.#retry ??= setTimeout(() => this.#sendAll(), Math.max(changeAgainAfterMs, retryDelayMs(0, askedMs)));
  }
}
