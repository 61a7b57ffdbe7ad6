import { expect, it } from 'vitest';
import type { Message } from '../../../src/chat/message.ts';
import type { ChangeOutcome, ChatStore, NewReaction } from '../../../src/store/chat-store.ts';
import { changeOf, given, reactionOf, withdrawalOf, withdrawn } from '../../support/commands/changes.ts';
import {
  appendMessage,
  everythingTold,
  findChat,
  idleTimeoutMs,
  makeFullyOpenChat,
  makeOpenChat,
  newMessage,
  oneServer,
  type StoreUnderTest,
  watchChat,
} from '../support.ts';

export function describeReactions(subject: () => StoreUnderTest): void {
  it("shows anybody's reaction at the message, which stays as it was otherwise", async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const original = await appendMessage(store, chatId, newMessage('a'));
    await appendMessage(store, chatId, newMessage('b'));
    const log = await watchChat(store, chatId);
    await clock.advance(1_000);

    const message = { ...original, revision: 4, reactions: { b: given('joy') } };
    expect(await store.react(chatId, reactionTo(original, 'b', 'joy'))).toEqual({ outcome: 'changed', message });
    expect((await store.page(chatId, 10))[0]).toEqual(message);
    expect(await findChat(store, chatId)).toMatchObject({ revision: 4, sequence: 2 });
    expect(await log.first(1)).toEqual([{ type: 'message', message }]);
    const byBoth = await react(store, chatId, reactionTo(original, 'a', 'surprise'));
    expect(byBoth).toEqual({ ...message, revision: 5, reactions: { a: given('surprise'), b: given('joy') } });
  });

  it('keeps one reaction of each participant: a newer one takes the place of the older', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    await react(store, chatId, reactionTo(message, 'a', 'surprise'));
    await react(store, chatId, reactionTo(message, 'b', 'joy'));
    const changed = await react(store, chatId, reactionTo(message, 'b', 'tears', 2));
    expect(changed).toEqual({ ...message, revision: 5, reactions: { a: given('surprise'), b: given('tears', 2) } });
    expect(await store.page(chatId, 10)).toEqual([changed]);
  });

  it("takes a reaction back, keeps the statement of that, and leaves the other's", async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    await react(store, chatId, reactionTo(message, 'a', 'surprise'));
    await react(store, chatId, reactionTo(message, 'b', 'joy'));
    const log = await watchChat(store, chatId);
    const one = await react(store, chatId, withdrawalOf('a', message, 2));
    const reactions = { a: withdrawn('withdrawal', 2), b: given('joy') };
    expect(one).toEqual({ ...message, revision: 5, reactions });
    const none = await react(store, chatId, withdrawalOf('b', message, 2));
    expect(none).toEqual({ ...message, revision: 6, reactions: { ...reactions, b: withdrawn('withdrawal', 2) } });
    expect(await store.page(chatId, 10)).toEqual([none]);
    expect(await log.first(2)).toEqual([one, none].map((told) => ({ type: 'message', message: told })));
    const again = await react(store, chatId, reactionTo(message, 'a', 'tears', 3));
    expect(again.reactions.a).toEqual(given('tears', 3));
  });

  it('takes a reaction that is there already, or was taken back already, for nothing new', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('b'));
    await react(store, chatId, reactionTo(message, 'a', 'joy'));
    await react(store, chatId, reactionTo(message, 'b', 'tears'));
    const reacted = await react(store, chatId, withdrawalOf('b', message, 2));
    const before = await findChat(store, chatId);
    const log = await watchChat(store, chatId);
    await clock.advance(idleTimeoutMs - 1);
    expect(await react(store, chatId, reactionTo(message, 'a', 'joy'))).toEqual(reacted);
    expect(await react(store, chatId, withdrawalOf('b', message, 2))).toEqual(reacted);
    expect(await findChat(store, chatId)).toEqual(before);
    await everythingTold(store);
    expect(log.events).toEqual([]);
    await clock.advance(1);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('takes the next version of each one’s reaction alone', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('b'));
    const outcomes = await Promise.all([
      store.react(chatId, reactionTo(message, 'a', 'joy')),
      store.react(chatId, reactionTo(message, 'a', 'tears')),
      store.react(chatId, reactionTo(message, 'b', 'surprise')),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['changed', 'overtaken', 'changed']);
    const [reacted] = await store.page(chatId, 1);
    expect(reacted?.reactions).toEqual({ a: given('joy'), b: given('surprise') });
    for (const late of [
      withdrawalOf('a', message, 1, 'joy'),
      withdrawalOf('a', message, 3),
      reactionTo(message, 'a', 'x', 3),
    ]) {
      expect(await store.react(chatId, late)).toEqual({ outcome: 'overtaken', message: reacted });
    }
  });

  it('counts reacting and taking back as activity', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    for (const reaction of [reactionTo(message, 'b', 'joy'), withdrawalOf('b', message, 2)]) {
      await clock.advance(idleTimeoutMs - 1);
      await react(store, chatId, reaction);
      expect((await findChat(store, chatId)).lastActivityAtMs).toBe(clock.nowMs());
    }
    await clock.advance(idleTimeoutMs);
    expect((await store.find(chatId)).found).toBe('tombstone');
  });

  it('lets nobody react to what is not there, or to what was deleted', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    await react(store, chatId, reactionTo(message, 'b', 'joy'));
    await store.delete(chatId, changeOf(message));
    const before = [await findChat(store, chatId), await store.page(chatId, 10)];
    expect(await store.react(chatId, reactionTo(newMessage('a'), 'a', 'tears'))).toEqual({ outcome: 'unknown' });
    expect(await store.react(chatId, withdrawalOf('a', newMessage('a'), 1))).toEqual({ outcome: 'unknown' });
    expect(await store.react(chatId, reactionTo(message, 'b', 'tears', 2))).toEqual({ outcome: 'deleted' });
    expect(await store.react(chatId, withdrawalOf('b', message, 2))).toEqual({ outcome: 'deleted' });
    expect([await findChat(store, chatId), await store.page(chatId, 10)]).toEqual(before);
  });

  it('erases the reactions to a message with the message', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    await react(store, chatId, reactionTo(message, 'a', 'surprise'));
    await react(store, chatId, reactionTo(message, 'b', 'joy'));
    const content = { kind: 'deleted', version: 2, sealed: 'changed', deletedAtMs: clock.nowMs() } as const;
    const deleted = { ...message, revision: 5, content, reactions: {} };
    expect(await store.delete(chatId, changeOf(message))).toEqual({ outcome: 'changed', message: deleted });
    expect(await store.page(chatId, 10)).toEqual([deleted]);
  });

  it('keeps the reactions to a message that is edited, before and after', async () => {
    const { store, clock } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    await react(store, chatId, reactionTo(message, 'b', 'joy'));
    await clock.advance(1_000);
    const content = { kind: 'sealed', version: 2, sealed: 'better', editedAtMs: clock.nowMs() } as const;
    const edited = { ...message, revision: 4, content, reactions: { b: given('joy') } };
    expect(await store.edit(chatId, changeOf(message, 'better'))).toEqual({ outcome: 'changed', message: edited });
    await clock.advance(1_000);
    const reacted = await react(store, chatId, reactionTo(message, 'a', 'surprise'));
    expect(reacted).toEqual({ ...edited, revision: 5, reactions: { a: given('surprise'), b: given('joy') } });
    expect(await store.page(chatId, 10)).toEqual([reacted]);
  });

  it('returns a duplicate with its reactions', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const sent = newMessage('a');
    const message = await appendMessage(store, chatId, sent);
    const reacted = await react(store, chatId, reactionTo(message, 'b', 'joy'));
    expect(await store.append(chatId, sent)).toEqual({ outcome: 'duplicate', message: reacted });
  });

  it('keeps the reactions of both who react at once', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    await Promise.all([
      react(store, chatId, reactionTo(message, 'a', 'surprise')),
      react(store, chatId, reactionTo(message, 'b', 'joy')),
    ]);
    const [kept] = await store.page(chatId, 10);
    expect(kept).toEqual({ ...message, revision: 4, reactions: { a: given('surprise'), b: given('joy') } });
  });

  it('counts the bytes of reactions as they are now, and gives them back with the message', async () => {
    const { store, limits } = subject();
    const chatId = await makeFullyOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a', limits.sealedBytesPerChat - 10));
    const before = await findChat(store, chatId);
    const tooLong = reactionTo(message, 'b', 'x'.repeat(11));
    expect(await store.react(chatId, tooLong)).toEqual({ outcome: 'chat-full' });
    expect(await findChat(store, chatId)).toEqual(before);
    await react(store, chatId, reactionTo(message, 'b', 'x'.repeat(10)));
    expect(await store.append(chatId, newMessage('b', 1))).toEqual({ outcome: 'chat-full' });
    await react(store, chatId, reactionTo(message, 'b', 'y'.repeat(10), 2));
    await react(store, chatId, reactionTo(message, 'b', 'x'.repeat(9), 3));
    await react(store, chatId, reactionTo(message, 'a', 'x'));
    expect(await store.react(chatId, reactionTo(message, 'a', 'xx', 2))).toEqual({ outcome: 'chat-full' });
    await react(store, chatId, withdrawalOf('a', message, 2, 'x'));
    await react(store, chatId, withdrawalOf('b', message, 4, 'x'.repeat(8)));
    const small = await appendMessage(store, chatId, newMessage('b', 1));
    await store.delete(chatId, changeOf(message, 'x'));
    expect(await store.append(chatId, newMessage('b', limits.sealedBytesPerChat - 1))).toEqual({
      outcome: 'chat-full',
    });
    await appendMessage(store, chatId, newMessage('b', limits.sealedBytesPerChat - 2));
    expect(await store.react(chatId, reactionTo(small, 'a', 'x'))).toEqual({ outcome: 'chat-full' });
  });

  it('gives one who was away the message as it is now', async () => {
    const { store } = subject();
    const chatId = await makeOpenChat(store);
    const first = await appendMessage(store, chatId, newMessage('a'));
    const second = await appendMessage(store, chatId, newMessage('b'));
    await react(store, chatId, reactionTo(first, 'b', 'joy'));
    const reacted = await react(store, chatId, reactionTo(first, 'b', 'tears', 2));
    expect(await store.changesSince(chatId, 0, 10)).toEqual([second, reacted]);
    for (const revision of [3, 4]) expect(await store.changesSince(chatId, revision, 10)).toEqual([reacted]);
    const without = await react(store, chatId, withdrawalOf('b', first, 3));
    expect(await store.changesSince(chatId, 5, 10)).toEqual([without]);
    expect(await store.changesSince(chatId, 6, 10)).toEqual([]);
  });

  it("tells one server's watchers of a reaction through another", async ({ skip }) => {
    const { store, another } = subject();
    if (!another) return skip(oneServer);
    const elsewhere = await another();
    const chatId = await makeOpenChat(store);
    const message = await appendMessage(store, chatId, newMessage('a'));
    const log = await watchChat(elsewhere, chatId);
    const reacted = await react(store, chatId, reactionTo(message, 'b', 'joy'));
    expect(await log.first(1)).toEqual([{ type: 'message', message: reacted }]);
  });
}

const reactionTo = (
  message: Pick<Message, 'messageId'>,
  participantId: 'a' | 'b',
  sealed: string,
  version = 1,
): NewReaction => reactionOf(participantId, message, sealed, version);

/** Reacts and hands back the message as it is then. */
async function react(store: ChatStore, chatId: string, reaction: NewReaction): Promise<Message> {
  const changed: ChangeOutcome = await store.react(chatId, reaction);
  if (changed.outcome !== 'changed') throw new Error(`expected changed, got ${changed.outcome}`);
  return changed.message;
}
