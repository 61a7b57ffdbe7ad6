import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/protocol/page.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';
import { freePort } from '../support/servers/ports.ts';
import { until } from '../support/servers/processes.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';
import {
  type Canaries,
  type CanaryChat,
  type InventedPeople,
  inventPeople,
  openCanaryChat,
  pushServices,
} from './support/canary-chat.ts';
import { filesUnder } from './support/files.ts';
import { InspectedProcess, inspectable } from './support/inspected-process.ts';
import { keepChatting, type OtherChats } from './support/other-chats.ts';
import { holdingsOf, takeSlowLog, talkativeRedis } from './support/redis-places.ts';
import { Search } from './support/search.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const longestLifeMs = 2 * hourMs;
const shortSilenceMs = 5 * minuteMs;
const longSilenceMs = 24 * hourMs;

const ways = ['ended', 'idle', 'expired'] as const;
type Way = (typeof ways)[number];

/** Everything that there is in each place. */
type Places = Readonly<Record<string, Buffer>>;

let peopleOf: Readonly<Record<Way, InventedPeople>>;
beforeAll(() => {
  const people = (way: Way) => inventPeople({ a: `Žofie who is ${way}`, b: `Bertrand d’${way}` });
  peopleOf = { ended: people('ended'), idle: people('idle'), expired: people('expired') };
});

describe.each(['its own memory', 'a Redis'] as const)('a server that keeps its chats in %s', (place) => {
  let folder: string;
  let redis: RedisProcess | undefined;
  let parley: BuiltParley;
  let metricsUrl: string;
  let inspected: InspectedProcess;
  let others: OtherChats;
  let chats: Readonly<Record<Way, CanaryChat>>;
  let search: Readonly<Record<keyof Canaries | 'all', Search>>;
  let before: Places;
  let after: Places;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-destruction-'));
    const [workingFolder, temporaryFolder] = [join(folder, 'work'), join(folder, 'tmp')];
    for (const each of [workingFolder, temporaryFolder]) await mkdir(each);
    if (place === 'a Redis') redis = await startRedis({ settings: talkativeRedis });
    const metricsPort = await freePort();
    metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`;
    parley = await startBuiltParley(
      {
        ...(redis && { REDIS_URL: redis.url }),
        TMPDIR: temporaryFolder,
        HOME: temporaryFolder,
        LIMIT_LONGEST_LIFE_MS: String(longestLifeMs),
        LIMIT_UNCLAIMED_ASSET_MS: String(longestLifeMs),
        LIMIT_HEARTBEAT_INTERVAL_MS: '2000',
        METRICS_PORT: String(metricsPort),
        // The program stands still while it is looked into.
        LIMIT_STORE_TIMEOUT_MS: '60000',
        LIMIT_DEAD_PEER_AFTER_MS: '120000',
        LIMIT_COMMANDS_PER_WINDOW: '1000000',
        LIMIT_MESSAGES_PER_CHAT: '1000000',
        ...pushServices,
        LIMIT_NOTICE_AFTER_MS: '100',
      },
      { nodeOptions: inspectable, folder: workingFolder },
    );
    inspected = await InspectedProcess.of(parley.process);

    const expired = await openCanaryChat(parley, peopleOf.expired, longSilenceMs);
    await inspected.setClockAhead(hourMs);
    others = await keepChatting(parley, 4);
    const [idle, ended] = [
      await openCanaryChat(parley, peopleOf.idle, shortSilenceMs),
      await openCanaryChat(parley, peopleOf.ended, longSilenceMs),
    ];
    chats = { ended, idle, expired };
    const group = (name: keyof Canaries) => Object.values(chats).flatMap(({ canaries }) => canaries[name]);
    const groups = {
      neverTold: group('neverTold'),
      passing: group('passing'),
      stored: group('stored'),
      files: group('files'),
    };
    search = {
      neverTold: new Search(groups.neverTold),
      passing: new Search(groups.passing),
      stored: new Search(groups.stored),
      files: new Search(groups.files),
      all: new Search(Object.values(groups).flat()),
    };
    const [inBuffer] = search.neverTold.secrets;
    await inspected.holdInBuffer(inBuffer?.text ?? '');
    before = await lookEverywhere();
    await inspected.holdInBuffer('');
    await endEach();
    after = await lookEverywhere();
  }, 120_000);

  afterAll(async () => {
    inspected?.close();
    await parley?.close();
    await redis?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** One is ended by a person, the others by the time that passes; each page hears of it, under the load of the others. */
  async function endEach(): Promise<void> {
    const [, annyPage] = chats.ended.pages;
    annyPage?.say({ type: 'end' });
    await Promise.all(chats.ended.pages.map(({ closed }) => closed));
    await inspected.setClockAhead(hourMs + minuteMs);
    for (const { anny, pages } of [chats.idle, chats.expired]) {
      await anny.visitor.get(paths.link(anny.linkId));
      await Promise.all(pages.map(({ closed }) => closed));
    }
  }

  async function lookEverywhere(): Promise<Places> {
    const inRedis = redis && { ...(await holdingsOf(redis.url)), 'slow log': await takeSlowLog(redis.url) };
    const { heap, buffers } = await inspected.reachable();
    const metrics = Buffer.from(await (await fetch(metricsUrl)).text());
    return { ...inRedis, heap, buffers, metrics, logs: Buffer.from(parley.logs()), files: await filesUnder(folder) };
  }

  const inPlace = (places: Places, name: string): Buffer => places[name] ?? Buffer.alloc(0);

  describe('while the chats are alive', () => {
    const storePlaces = place === 'a Redis' ? ['keys', 'dump'] : ['heap'];

    it.each(storePlaces)('holds every sealed piece of them in its store, where the search finds each: %s', (name) => {
      const found = search.stored.textsIn(inPlace(before, name));
      expect(search.stored.secrets.filter(({ text }) => !found.has(text))).toEqual([]);
    });

    it.each(place === 'a Redis' ? ['keys', 'dump'] : ['buffers'])(
      'holds every sealed file of them, where the search finds each: %s',
      (name) => {
        const found = search.files.textsIn(inPlace(before, name));
        expect(search.files.secrets.filter(({ text }) => !found.has(text))).toEqual([]);
      },
    );

    it('is found to hold what it needs for those who are connected, and what was put into a buffer', () => {
      expect([...search.stored.namesIn(inPlace(before, 'heap'))]).toContain('a device');
      expect([...search.neverTold.namesIn(inPlace(before, 'buffers'))]).toEqual(['a name']);
    });

    it('holds nothing readable, and nothing of what was replaced or taken back, in its store', () => {
      const { buffers: _, ...places } = before;
      for (const bytes of Object.values(places)) expect(search.neverTold.in(bytes)).toEqual([]);
      for (const name of storePlaces) expect(search.passing.in(inPlace(before, name))).toEqual([]);
    });

    it('is searched in the files that it may write', async () => {
      const [secret] = search.all.secrets;
      const planted = join(folder, 'work', 'planted');
      await writeFile(planted, `left behind: ${secret?.text}`);
      expect(search.all.in(await filesUnder(folder))).not.toEqual([]);
      await rm(planted);
    });
  });

  describe('after one was ended, one fell silent and one had lived its longest, while others went on', () => {
    it('says so of each', async () => {
      const reasons = { ended: 'Somebody ended it', idle: 'Nobody wrote for the time', expired: 'Its time was up' };
      for (const way of ways) {
        const { anny } = chats[way];
        const answer = await anny.visitor.get(paths.link(anny.linkId));
        expect(answer.status).toBe(410);
        expect(answer.body).toContain(reasons[way]);
      }
    });

    const describeRedis = () => {
      it('has nothing of them in its keys, its channels and the dump that it writes', () => {
        for (const name of ['keys', 'channels', 'dump']) {
          expect(inPlace(after, name).length, name).toBeGreaterThan(0);
          expect(search.all.in(inPlace(after, name)), name).toEqual([]);
        }
      });

      it('keeps the beginnings of commands in its slow log, which Parley asks to have turned off', async () => {
        expect(search.all.in(inPlace(before, 'slow log'))).not.toEqual([]);
        expect(parley.logs()).toContain('write slowlog-log-slower-than -1 instead of');
      });

      it('logs nothing of them itself', () => {
        expect(search.all.in(Buffer.from(redis?.output() ?? ''))).toEqual([]);
      });
    };
    if (place === 'a Redis') describe('Redis', describeRedis);

    it('the program reaches nothing of them any more: no string of its heap', () => {
      expect(inPlace(after, 'heap').length).toBeGreaterThan(1_000_000);
      expect(search.all.in(inPlace(after, 'heap'))).toEqual([]);
    });

    it('nor a byte in its buffers, a few seconds later', async () => {
      let left = search.all.in(inPlace(after, 'buffers'));
      await until('the buffers to be free of them', async () => {
        left = search.all.in((await inspected.reachable()).buffers);
        return left.length === 0;
      }).catch(() => {});
      expect(left).toEqual([]);
    });

    it('nothing of them was ever logged, at the most verbose level', () => {
      expect(String(inPlace(after, 'logs'))).toContain('"route":"/:linkId"');
      expect(search.all.in(inPlace(after, 'logs'))).toEqual([]);
    });

    it('its figures count the ends, and name nothing', () => {
      for (const reason of ways) {
        expect(String(inPlace(after, 'metrics'))).toContain(`parley_chats_ended_total{reason="${reason}"} 1`);
      }
      expect(search.all.in(inPlace(before, 'metrics'))).toEqual([]);
      expect(search.all.in(inPlace(after, 'metrics'))).toEqual([]);
    });

    it('nothing was ever written to a file, and none is open to be written', async () => {
      expect(search.all.in(inPlace(after, 'files'))).toEqual([]);
      expect(await readdir(folder, { recursive: true })).toEqual(['tmp', 'work']);
      expect(await openFilesOf(parley.process.child.pid ?? 0)).toEqual([]);
    });

    it('the others went on all the while', async () => {
      const heard = others.heard();
      await until('the others to go on', () => others.heard() > heard);
      await others.stop();
    });
  });
});

/** The files proper among what a process has open; sockets, pipes and devices are none. */
async function openFilesOf(processId: number): Promise<readonly string[]> {
  const folder = `/proc/${processId}/fd`;
  const opened = await Promise.all((await readdir(folder)).map((name) => readlink(join(folder, name)).catch(() => '')));
  return opened.filter((path) => path.startsWith('/') && !path.startsWith('/dev/'));
}
