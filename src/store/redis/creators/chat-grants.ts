import { unlessFull } from '../connection/redis-failure.ts';
import type { CreatorBudgets } from './creator-budgets.ts';

export interface GrantOptions {
  readonly budgets: CreatorBudgets;
  /** Resolves to a chat's masked creator, or `gone`. */
  creatorOf(chatId: string): Promise<unknown>;
  /** Lets the chat grow by what was charged. */
  grant(chatId: string): Promise<unknown>;
}

/** Lets chats grow in steps. Each step is charged to the budget of the chat's creator before the chat is granted it. */
export class ChatGrants {
  readonly #options: GrantOptions;

  constructor(options: GrantOptions) {
    this.#options = options;
  }

  /** Returns false when the budget has too little left. */
  async charge(chatId: string): Promise<boolean> {
    const { budgets, creatorOf } = this.#options;
    const hidden = await creatorOf(chatId);
    if (typeof hidden !== 'string' || hidden === 'gone') return true;
    return budgets.chargeForGrowth(budgets.creatorKeysIn(hidden, chatId), chatId);
  }

  async grant(chatId: string): Promise<void> {
    await this.#options.grant(chatId);
  }

  /** Returns false when the budget, or Redis, has too little left. */
  async chargeAndGrant(chatId: string): Promise<boolean> {
    if ((await unlessFull(this.charge(chatId))) !== true) return false;
    await this.grant(chatId);
    return true;
  }
}
