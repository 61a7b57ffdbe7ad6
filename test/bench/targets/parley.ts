import packageJson from '../../../package.json' with { type: 'json' };
import { limitSetting } from '../../../src/config/known-settings.ts';
import type { defaultLimits } from '../../../src/config/limits.ts';

const more = 1_000_000_000;

/** Bounds against abuse, which a benchmark from one address with a few very busy chats would meet first. */
const raisedLimits: Partial<Record<keyof typeof defaultLimits, number>> = {
  messagesPerChat: more,
  sealedBytesPerChat: more,
  storedBytes: 16 * 1024 ** 3,
  assetBytes: 16 * 1024 ** 3,
  assetBytesPerCreator: 1_000 * more,
  assetPartsPerDevice: more,
  commandsPerWindow: more,
  chatsPerAddress: more,
  storedBytesPerCreator: 1_000 * more,
  readsPerAddress: more,
  readsPerDevice: more,
  unknownLinksPerAddress: more,
  // With all chats at full load a message waits for its turn at Redis longer than anybody would be made to.
  storeTimeoutMs: 60_000,
};

/** Everything else is as `npm start` has it, logging included. */
export const parleyEnvironment: Readonly<Record<string, string>> = {
  HOST: '127.0.0.1',
  ...Object.fromEntries(Object.entries(raisedLimits).map(([name, value]) => [limitSetting(name), String(value)])),
};

/** Those of `npm start`. */
export const parleyNodeOptions: readonly string[] = packageJson.scripts.start.match(/--\S+/g) ?? [];
