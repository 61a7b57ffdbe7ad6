import type { Clock } from '../../../runtime/clock.ts';
import type { RunScript } from './script-runner.ts';
import type { LuaScriptName } from './script-texts.ts';

type Arguments = readonly (string | Buffer)[];

/** Runs scripts on chats, each with the time of this server as its first argument. */
export class ChatScripts {
  readonly #runScript: RunScript;
  readonly #clock: Clock;
  readonly #sendAppends: (chatId: string) => void;

  /** @param sendAppends sends a chat's appends that wait for the end of this turn of the event loop */
  constructor(runScript: RunScript, clock: Clock, sendAppends: (chatId: string) => void) {
    this.#runScript = runScript;
    this.#clock = clock;
    this.#sendAppends = sendAppends;
  }

  /** Runs a script after the appends that were requested before it. */
  run(script: LuaScriptName, chatId: string, ...args: Arguments): Promise<unknown> {
    return this.runAt(this.#clock.nowMs(), script, chatId, ...args);
  }

  runAt(nowMs: number, script: LuaScriptName, chatId: string, ...args: Arguments): Promise<unknown> {
    this.#sendAppends(chatId);
    return this.#runScript(script, chatId, [String(nowMs), ...args]);
  }

  /** Runs a script before waiting appends: the appends themselves, and the grants that they need. */
  runAhead(script: LuaScriptName, chatId: string, ...args: Arguments): Promise<unknown> {
    return this.#runScript(script, chatId, [String(this.#clock.nowMs()), ...args]);
  }
}
