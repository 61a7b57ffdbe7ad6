import { afterEach, beforeEach, describe } from 'vitest';
import { describeAssets } from './parts/assets.ts';
import { describeCatchingUp } from './parts/catching-up.ts';
import { describeCreating } from './parts/creating.ts';
import { describeDestroying } from './parts/destroying.ts';
import { describeDevices } from './parts/devices.ts';
import { describeEntering } from './parts/entering.ts';
import { describeMessages } from './parts/messages.ts';
import { describeOwnCodes } from './parts/own-codes.ts';
import { describePresence } from './parts/presence.ts';
import { describeReactions } from './parts/reactions.ts';
import { describeReceipts } from './parts/receipts.ts';
import { describeStorageKeys } from './parts/storage-keys.ts';
import { describeSubscriptions } from './parts/subscriptions.ts';
import { describeVanishing } from './parts/vanishing.ts';
import { describeWatching } from './parts/watching.ts';
import type { Setup, StoreUnderTest } from './support.ts';

/** Holds an adapter to every sentence of the port (src/store/chat-store.ts). Each test has a store of its own. */
export function describeChatStore(name: string, setup: Setup): void {
  describe(name, () => {
    let underTest: StoreUnderTest;
    const subject = (): StoreUnderTest => underTest;

    beforeEach(async () => {
      underTest = await setup();
    });
    afterEach(() => underTest.close());

    describe('creating and finding', () => describeCreating(subject));
    describe('entering', () => describeEntering(subject));
    describe('devices', () => describeDevices(subject));
    describe('a code of one’s own', () => describeOwnCodes(subject));
    describe('storage keys', () => describeStorageKeys(subject));
    describe('subscriptions', () => describeSubscriptions(subject));
    describe('messages', () => describeMessages(subject));
    describe('assets', () => describeAssets(subject));
    describe('reactions', () => describeReactions(subject));
    describe('receipts', () => describeReceipts(subject));
    describe('messages that vanish', () => describeVanishing(subject));
    describe('presence and typing', () => describePresence(subject));
    describe('catching up', () => describeCatchingUp(subject));
    describe('watching', () => describeWatching(subject));
    describe('destroying', () => describeDestroying(subject));
  });
}
