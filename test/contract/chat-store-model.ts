import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewChat } from '../../src/chat/chat.ts';
import type { ChatEvent } from '../../src/chat/events.ts';
import { type ParticipantId, participantIds } from '../../src/chat/participant.ts';
import type { FoundChat, FoundLink } from '../../src/store/chat-store.ts';
import { upTo } from '../support/commands/changes.ts';
import { ChatModel } from './chat-model.ts';
import {
  type EventLog,
  everythingTold,
  idleTimeoutMs,
  linkOf,
  newChat,
  newDeviceId,
  newMessage,
  type Setup,
  type StoreUnderTest,
  watchChat,
} from './support.ts';

/** A real watcher, and what it should hear: the model's events from `fromEvent` on, up to `toEvent` once it stopped. */
interface Watched {
  readonly log: EventLog;
  readonly fromEvent: number;
  toEvent?: number;
}

/** One chat id: its model, and what the tests need to call the real one. */
interface Place {
  readonly model: ChatModel;
  readonly made: ReturnType<typeof newChat>;
  readonly messageIds: readonly string[];
  readonly deviceIds: readonly string[];
  readonly watched: Watched[];
}

type Model = readonly Place[];
interface Real extends StoreUnderTest {
  /** One store for each server there is. */
  readonly stores: readonly StoreUnderTest['store'][];
}

type Run = (place: Place, store: StoreUnderTest['store'], model: Model, real: Real) => Promise<void>;

class Operation implements fc.AsyncCommand<Model, Real> {
  readonly #words: string;
  readonly #placeIndex: number;
  readonly #serverIndex: number;
  readonly #operate: Run;

  constructor(words: string, placeIndex: number, serverIndex: number, operate: Run) {
    this.#words = words;
    this.#placeIndex = placeIndex;
    this.#serverIndex = serverIndex;
    this.#operate = operate;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    const place = at(model, this.#placeIndex);
    const store = at(real.stores, this.#serverIndex);
    await this.#operate(place, store, model, real);
    expect(asNow(await store.find(place.made.chatId), real)).toEqual(asNow(place.model.find(), real));
  }

  toString(): string {
    return this.#words;
  }
}

/** One kind of operation: arguments drawn at random, for a chat and through a server drawn at random. */
function operation<Args>(
  name: string,
  args: fc.Arbitrary<Args>,
  makeRun: (args: Args) => Run,
): fc.Arbitrary<Operation> {
  return fc
    .record({ args, place: fc.nat(1), server: fc.nat(1) })
    .map((drawn) => new Operation(`${name} ${JSON.stringify(drawn)}`, drawn.place, drawn.server, makeRun(drawn.args)));
}

const participantId = fc.constantFrom('a', 'b');
const sealed = fc
  .record({
    filling: fc.constantFrom('A', 'b', '_'),
    characters: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 500, max: 2_500 }) },
    ),
  })
  .map(({ filling, characters }) => filling.repeat(characters));

/** One of a few, so that the same comes again. */
const reaction = fc.record({
  sealed: fc.constantFrom('r', 's', 'r'.repeat(140), 's'.repeat(140)),
  isWithdrawn: fc.boolean(),
});

/** Mostly the next version; sometimes the present one, or one that does not follow. */
const step = fc.constantFrom(1, 1, 1, 1, 1, 0, -1, 2);

const sealedShort = fc.constantFrom('d', 'd'.repeat(140));

/** A message under one of a few ids, so that ids come again. */
const isReadOnce = fc.constantFrom(true, false, false);
const sentMessage = fc.record({ id: fc.nat(7), sender: participantId, sealed, isReadOnce });

/** One of the messages that are there, and mostly its own writer. */
const writtenMessage = fc.record({ which: fc.nat(100), byAnother: fc.nat(5).map((drawn) => drawn === 0) });
type WrittenMessage = typeof writtenMessage extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function written(place: Place, { which, byAnother }: WrittenMessage) {
  const messages = place.model.page(1_000, Number.POSITIVE_INFINITY);
  const message = messages[which % messages.length];
  const { messageId, sender } = message ?? newMessage('a');
  return { messageId, sender: byAnother ? otherThan(sender) : sender, message };
}

const otherThan = (sender: ParticipantId): ParticipantId => (sender === 'a' ? 'b' : 'a');

const changes: fc.Arbitrary<Operation>[] = [
  operation('append', sentMessage, ({ id, ...sent }) => async (place, store) => {
    const message = { ...sent, messageId: at(place.messageIds, id) };
    expect(await store.append(place.made.chatId, message)).toEqual(place.model.append(message));
  }),
  operation('append a new one', sentMessage, ({ sender, sealed, isReadOnce }) => async (place, store) => {
    const message = { ...newMessage(sender), sealed, isReadOnce };
    expect(await store.append(place.made.chatId, message)).toEqual(place.model.append(message));
  }),
  operation('edit', fc.record({ old: writtenMessage, sealed, step }), (drawn) => async (place, store) => {
    const { message, ...change } = written(place, drawn.old);
    const version = (message?.content.version ?? 0) + drawn.step;
    const edit = { ...change, version, sealed: drawn.sealed };
    expect(await store.edit(place.made.chatId, edit)).toEqual(place.model.edit(edit));
    // The very same once more is nothing new.
    expect(await store.edit(place.made.chatId, edit)).toEqual(place.model.edit(edit));
  }),
  operation('delete', fc.record({ old: writtenMessage, sealedShort, step }), (drawn) => async (place, store) => {
    const { message, ...change } = written(place, drawn.old);
    const deletion = { ...change, version: (message?.content.version ?? 0) + drawn.step, sealed: drawn.sealedShort };
    expect(await store.delete(place.made.chatId, deletion)).toEqual(place.model.delete(deletion));
  }),
  operation('react', fc.record({ old: writtenMessage, reaction, step }), (drawn) => async (place, store) => {
    const { messageId, sender, message } = written(place, drawn.old);
    const version = (message?.reactions[sender]?.version ?? 0) + drawn.step;
    const reaction = { messageId, participantId: sender, version, ...drawn.reaction };
    expect(await store.react(place.made.chatId, reaction)).toEqual(place.model.react(reaction));
    expect(await store.react(place.made.chatId, reaction)).toEqual(place.model.react(reaction));
  }),
  operation('open', fc.record({ old: writtenMessage, sealedShort }), (drawn) => async (place, store) => {
    const { messageId, sender } = written(place, drawn.old);
    const opening = { messageId, participantId: otherThan(sender), sealed: drawn.sealedShort };
    expect(await store.openMessage(place.made.chatId, opening)).toEqual(place.model.openMessage(opening));
  }),
  operation('close', writtenMessage, (drawn) => async (place, store) => {
    const { messageId, sender } = written(place, drawn);
    const closing = { messageId, participantId: otherThan(sender) };
    expect(await store.closeMessage(place.made.chatId, closing)).toEqual(place.model.closeMessage(closing));
  }),
  operation(
    'advanceReceipts',
    fc.record({ participantId, delivered: fc.nat(12), read: fc.nat(12) }),
    (args) => async (place, store) => {
      const { delivered, read } = args;
      const advance = {
        ...(delivered > 0 && { delivered: upTo(delivered) }),
        ...(read > 0 && { read: { ...upTo(read), sealed: `read-${read}` } }),
      };
      const told = await store.advanceReceipts(place.made.chatId, args.participantId, advance);
      expect(told).toEqual(place.model.advanceReceipts(args.participantId, advance));
    },
  ),
  operation('holdPresence', fc.subarray(['a', 'b'] as const), (who) => async (place, store, _, { stores }) => {
    await store.holdPresence(place.made.chatId, who);
    place.model.holdPresence(stores.indexOf(store), who);
  }),
  operation('typing', participantId, (who) => async (place, store) => {
    await store.typing(place.made.chatId, who);
    place.model.typing(who);
  }),
  operation('enter', fc.record({ participantId, device: fc.nat(4) }), (args) => async (place, store) => {
    const deviceId = at(place.deviceIds, args.device);
    expect(await store.enter(place.made.chatId, args.participantId, deviceId)).toBe(
      place.model.enter(args.participantId, deviceId),
    );
  }),
  operation('signOut', fc.record({ participantId, device: fc.nat(4) }), (args) => async (place, store) => {
    const deviceId = at(place.deviceIds, args.device);
    expect(await store.signOut(place.made.chatId, args.participantId, deviceId)).toBe(
      place.model.signOut(args.participantId, deviceId),
    );
  }),
];

const ownCodes: fc.Arbitrary<Operation>[] = [
  operation(
    'replaceCode',
    fc.record({
      participantId,
      device: fc.nat(4),
      code: fc.nat(2),
      key: fc.constantFrom(0, 0, 0, 1),
      others: fc.constantFrom('stay', 'leave'),
    }),
    (args) => async (place, store) => {
      const seat = { participantId: args.participantId, deviceId: at(place.deviceIds, args.device) };
      const { code, key } = args;
      const seals = { verifier: `verifier-${code}`, sealedChatKey: `sealed-${code}`, ownKeyHash: `hash-${key}` };
      expect(await store.replaceCode(place.made.chatId, seat, seals, args.others)).toBe(
        place.model.replaceCode(seat, seals, args.others),
      );
    },
  ),
  operation('showOwnKey', fc.record({ participantId, device: fc.nat(4), key: fc.nat(1) }), (args) => {
    return async (place, store) => {
      const seat = { participantId: args.participantId, deviceId: at(place.deviceIds, args.device) };
      const sealed = `key-${args.key}`;
      expect(await store.showOwnKey(place.made.chatId, seat, sealed)).toBe(place.model.showOwnKey(seat, sealed));
    };
  }),
  operation('keepAgreement', fc.record({ participantId, device: fc.nat(4), key: fc.nat(1) }), (args) => {
    return async (place, store) => {
      const seat = { participantId: args.participantId, deviceId: at(place.deviceIds, args.device) };
      const sealed = `agreement-${args.key}`;
      expect(await store.keepAgreement(place.made.chatId, seat, sealed)).toBe(place.model.keepAgreement(seat, sealed));
    };
  }),
];

const reads: fc.Arbitrary<Operation>[] = [
  operation('findByLink', fc.record({ participantId, device: fc.nat(4) }), (args) => async (place, store, _, real) => {
    const deviceId = at(place.deviceIds, args.device);
    const found = await store.findByLink(linkOf(place.made, args.participantId), deviceId);
    expect(asNow(found, real)).toEqual(asNow(place.model.findByLink(args.participantId, deviceId), real));
  }),
  operation(
    'page',
    fc.record({ limit: fc.integer({ min: 1, max: 6 }), before: fc.integer({ min: 1, max: 20 }) }),
    ({ limit, before }) =>
      async (place, store) => {
        expect(await store.page(place.made.chatId, limit, before)).toEqual(place.model.page(limit, before));
      },
  ),
  operation('summary', participantId, (who) => async (place, store) => {
    expect(await store.summary(place.made.chatId, who)).toEqual(place.model.summary(who));
  }),
  operation('findSequence', fc.record({ which: fc.nat(100), isThere: fc.boolean() }), ({ which, isThere }) => {
    return async (place, store) => {
      const { messageId } = isThere ? written(place, { which, byAnother: false }) : newMessage('a');
      expect(await store.findSequence(place.made.chatId, messageId)).toBe(place.model.findSequence(messageId));
    };
  }),
  operation('findUnread', fc.constantFrom(...participantIds), (participantId) => async (place, store) => {
    expect(await store.findUnread(place.made.chatId, participantId)).toEqual(place.model.findUnread(participantId));
  }),
  operation(
    'changesSince',
    fc.record({ revision: fc.nat(1_000), limit: fc.integer({ min: 1, max: 12 }) }),
    (args) => async (place, store) => {
      const revision = args.revision % (place.model.revision + 2);
      expect(await store.changesSince(place.made.chatId, revision, args.limit)).toEqual(
        place.model.changesSince(revision, args.limit),
      );
    },
  ),
];

const endings: fc.Arbitrary<Operation>[] = [
  operation('create', fc.constant({}), () => async (place, store) => {
    expect(await store.create(place.made)).toBe(place.model.create(place.made));
  }),
  operation('keepOpen', participantId, (who) => async (place, store) => {
    expect(await store.keepOpen(place.made.chatId, who)).toBe(place.model.keepOpen(who));
  }),
  operation('reportWrongCode', participantId, (who) => async (place, store) => {
    await store.reportWrongCode(place.made.chatId, who);
    place.model.reportWrongCode(who);
  }),
  operation('destroy', fc.constantFrom('a', 'b', 'organizer'), (endedBy) => async (place, store) => {
    expect(await store.destroy(place.made.chatId, endedBy)).toBe(place.model.destroy(endedBy));
  }),
  operation('watch', fc.constant({}), () => async (place, store) => {
    if (place.model.isAlive) {
      place.watched.push({ log: await watchChat(store, place.made.chatId), fromEvent: place.model.events.length });
    } else {
      expect(await store.watch(place.made.chatId, { onEvent() {}, onInterrupted() {} })).toBe('gone');
    }
  }),
  operation('stop', fc.nat(3), (which) => async (place) => {
    const watched = place.watched[which];
    if (!watched || watched.toEvent !== undefined) return;
    watched.toEvent = place.model.events.length;
    await hasHeardAll(place, watched);
    watched.log.stop();
  }),
];

/** Time passes from one moment at which something happens by itself to the next, and the chats are looked at in each. */
function advancing(delays: fc.Arbitrary<number>): fc.Arbitrary<Operation> {
  return operation('advance', delays, (ms) => async (_place, store, model, real) => {
    const untilMs = real.clock.nowMs() + ms;
    while (real.clock.nowMs() < untilMs) {
      const nextMs = Math.min(untilMs, ...model.map((place) => place.model.nextMoment));
      await real.clock.advance(nextMs - real.clock.nowMs());
      for (const place of model) {
        place.model.passTime(nextMs);
        expect(asNow(await store.find(place.made.chatId), real)).toEqual(asNow(place.model.find(), real));
      }
    }
  });
}

/** One for each of the two chats of a run. */
const idleTimeoutsMs = [idleTimeoutMs, 3 * idleTimeoutMs];

/** In the first of them messages stay. */
const vanishAfterMs = 60_000;

/** Runs random operations on two chats against the store and against a model of it, and finds no difference. */
export function describeChatStoreModel(name: string, setup: Setup): void {
  describe(name, () => {
    let real: Real;

    beforeAll(async () => {
      const underTest = await setup();
      const stores = underTest.another ? [underTest.store, await underTest.another()] : [underTest.store];
      real = { ...underTest, stores, close: () => underTest.close() };
    });
    afterAll(() => real.close());

    it('does what its model does, whatever happens in whatever order', { timeout: 60_000 }, async () => {
      const { typingMs, presenceLeaseMs, tombstoneMs, enterWithinMs, readOnceOpenMs } = real.limits;
      const lives = [tombstoneMs, enterWithinMs, ...idleTimeoutsMs];
      const bounds = [typingMs, presenceLeaseMs, vanishAfterMs, readOnceOpenMs, ...lives];
      const shortly = advancing(fc.integer({ min: 1, max: presenceLeaseMs }));
      const toABound = advancing(fc.constantFrom(...bounds.flatMap((ms) => [ms - 1, ms])));
      // What goes on within a chat is drawn more often than what begins or ends one.
      const often = Array.from({ length: 8 }, () => changes).flat();
      const operations = [...often, ...ownCodes, ...ownCodes, ...reads, ...endings, shortly, shortly, toABound];
      const commandsOf = fc.commands(operations, { maxCommands: 160, size: 'max' });
      const property = fc.asyncProperty(commandsOf, async (commands) => {
        const model = idleTimeoutsMs.map((idleTimeoutMs, index) =>
          newPlace({ idleTimeoutMs, vanishAfterMs: index * vanishAfterMs }, real),
        );
        for (const { made, model: chat } of model) expect(await real.store.create(made)).toBe(chat.create(made));
        await fc.asyncModelRun(() => ({ model, real }), commands);
        await matchToTheEnd(model, real);
      });
      await fc.assert(property, { numRuns: 100, interruptAfterTimeLimit: 20_000 });
    });
  });
}

function newPlace(changed: Partial<NewChat>, { limits, clock }: Real): Place {
  const made = newChat(changed);
  return {
    model: new ChatModel(made.chatId, limits, clock.nowMs()),
    made,
    messageIds: Array.from({ length: 8 }, () => newMessage('a').messageId),
    deviceIds: Array.from({ length: 5 }, newDeviceId),
    watched: [],
  };
}

/** Every watcher has heard exactly what it should, and every store shows the same messages. */
async function matchToTheEnd(model: Model, real: Real): Promise<void> {
  for (const place of model) {
    for (const store of real.stores) {
      expect(await store.page(place.made.chatId, 1_000)).toEqual(place.model.page(1_000, Number.POSITIVE_INFINITY));
      expect(await store.changesSince(place.made.chatId, 0, 1_000)).toEqual(place.model.changesSince(0, 1_000));
    }
    for (const watched of place.watched) await hasHeardAll(place, watched);
  }
  for (const store of real.stores) await everythingTold(store);
  for (const place of model) {
    for (const { log, fromEvent, toEvent } of place.watched) {
      expect(log.events).toEqual(lifeFrom(place.model.events.slice(fromEvent, toEvent)));
      log.stop();
    }
    await real.store.destroy(place.made.chatId, 'organizer');
  }
}

async function hasHeardAll(place: Place, { log, fromEvent, toEvent }: Watched): Promise<void> {
  const expected = lifeFrom(place.model.events.slice(fromEvent, toEvent));
  expect(await log.first(expected.length)).toEqual(expected);
}

/** Events up to the end of the chat that was watched; another may live under the same id later. */
function lifeFrom(events: readonly ChatEvent[]): readonly ChatEvent[] {
  const end = events.findIndex(({ type }) => type === 'destroyed');
  return end === -1 ? events : events.slice(0, end + 1);
}

/** What is found, without the typing that is over: an adapter may keep or drop its time. */
function asNow<Found extends FoundChat | FoundLink>(found: Found, { clock }: Real): Found {
  if (found.found !== 'chat') return found;
  const { a, b } = found.chat.typingUntilMs;
  const stillMs = (untilMs: number): number => (untilMs > clock.nowMs() ? untilMs : 0);
  return { ...found, chat: { ...found.chat, typingUntilMs: { a: stillMs(a), b: stillMs(b) } } };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}
