import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deviceCookieName } from '../../src/protocol/cookies.ts';
import { paths } from '../../src/protocol/page.ts';
import { aMessage, creationForm, type Guest, letIn, makeChat, openChat, sitDown } from '../attacks/support/people.ts';
import { openRaw } from '../attacks/support/raw-connection.ts';
import { Visitor } from '../attacks/support/visitor.ts';
import type { LiveClient } from '../hub/support/live-client.ts';
import { type BuiltParley, startBuiltParley } from '../support/servers/built-parley.ts';
import { until } from '../support/servers/processes.ts';
import { type RedisProcess, startRedis } from '../support/stores/redis.ts';
import { tellingVitals, type Vitals, vitalsOf } from './support/vitals.ts';

describe('a server that is told to stop', () => {
  let redis: RedisProcess;
  let parley: BuiltParley;
  beforeEach(async () => {
    redis = await startRedis();
    parley = await startBuiltParley({ REDIS_URL: redis.url });
  });
  afterEach(async () => {
    redis.resume();
    await parley.close();
    await redis.stop();
  });

  const terminate = async () => {
    parley.process.child.kill('SIGTERM');
    await until('the server to stop', () => parley.logs().includes('Parley stops'));
  };
  const asking = ({ visitor, linkId }: Guest) => {
    const name = deviceCookieName(linkId);
    return `Host: 127.0.0.1:${parley.port}\r\nOrigin: ${parley.url}\r\nHX-Request: true\r\nCookie: ${name}=${visitor.cookies.get(name)}\r\n`;
  };

  it('answers what it was asked before, makes no new chat, and ends every stream', async () => {
    const { anny, bert } = await openChat(parley);
    const stream = await openRaw(parley.port);
    stream.write(`GET ${paths.events(bert.linkId)} HTTP/1.1\r\n${asking(bert)}\r\n`);
    await until('the stream to be live', () => stream.received().includes('id="countdown"'));
    const socket = await sitDown(bert);
    const requests = await openRaw(parley.port);
    const messages = [aMessage(), aMessage()] as const;

    redis.pause();
    socket.say(messages[0]);
    const command = JSON.stringify(messages[1]);
    requests.write(
      `POST ${paths.commands(anny.linkId)} HTTP/1.1\r\n${asking(anny)}Content-Length: ${command.length}\r\n\r\n${command}`,
    );
    await until('the socket to be heard', () => pingIsAnswered(socket));
    await terminate();
    const form = creationForm().form.toString();
    requests.write(
      `POST ${paths.chats} HTTP/1.1\r\n${asking(anny)}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form}`,
    );
    redis.resume();

    expect(await socket.closed).toBe(1012);
    expect(socket.html).toContain(messages[0].messageId);
    const answers = await requests.closed;
    expect(answers).toMatch(new RegExp(`^HTTP/1.1 200 [^]*${messages[1].messageId}[^]*HTTP/1.1 503 `));
    expect(answers).toContain('Connection: close');
    expect(answers).toContain('Parley is being restarted.');
    expect(await stream.closed).toContain('event: done\ndata: 1012');
    expect(await parley.process.ended()).toMatchObject({ code: 0 });
  });

  it('ends within ten seconds though readers and its Redis are stuck, and at once when it is told twice', async () => {
    const impatient = await startBuiltParley({ REDIS_URL: redis.url });
    for (const server of [parley, impatient]) {
      const { anny } = await openChat(server);
      const reader = await sitDown(anny);
      reader.stopReading();
    }
    redis.pause();
    const stopping = parley.process.stop();
    impatient.process.child.kill('SIGTERM');
    await until('the server to stop', () => impatient.logs().includes('Parley stops'));
    await until('a later signal to end it', () => {
      impatient.process.child.kill('SIGTERM');
      return impatient.process.hasEnded();
    });
    // Nothing else ends a server with this code.
    expect(await impatient.process.ended()).toMatchObject({ code: 1, signal: null });
    const { code, tookMs } = await stopping;
    expect(code).toBe(0);
    expect(tookMs).toBeLessThan(10_000);
  });
});

const pingIsAnswered = ({ socket }: LiveClient): Promise<boolean> =>
  new Promise((resolve) => {
    socket.once('pong', () => resolve(true));
    socket.ping();
  });

describe('two thousand sockets', () => {
  const chats = 50;
  const socketsOfEach = 20;

  const seatsOf = async (server: BuiltParley): Promise<readonly Guest[]> => {
    const seats: Guest[] = [];
    for (let made = 0; made < chats; made += 1) {
      const chat = await makeChat(server);
      for (const invitation of [chat.a, chat.b]) seats.push(await letIn(server, invitation, new Visitor(server)));
    }
    return seats;
  };
  const arriveAtOnce = (guests: readonly Guest[]): Promise<readonly LiveClient[]> =>
    Promise.all(guests.flatMap((guest) => Array.from({ length: socketsOfEach }, () => sitDown(guest))));

  it('that arrive at once are all served, and leave nothing behind', async () => {
    const server = await startBuiltParley({
      ...tellingVitals,
      LIMIT_CHATS_PER_ADDRESS: '1000',
      LIMIT_READS_PER_ADDRESS: '100000',
      LOG_LEVEL: 'warn',
    });
    const guests = await seatsOf(server);
    const standing = () => vitalsOf(server.process);
    const comeAndGo = async (): Promise<Vitals> => {
      const clients = await arriveAtOnce(guests);
      expect(clients).toHaveLength(2 * chats * socketsOfEach);
      const busy = await standing();
      for (let index = 0; index < guests.length; index += 1) {
        const message = aMessage();
        const own = clients.slice(index * socketsOfEach, (index + 1) * socketsOfEach);
        own[0]?.say(message);
        await Promise.all(own.map((client) => client.until(message.messageId)));
      }
      for (const client of clients) client.socket.terminate();
      await until(
        'the sockets to be gone',
        async () => (await standing()).sockets < busy.sockets - clients.length + 10,
      );
      return busy;
    };
    // What a process makes once and keeps (code, pools, shapes) is not what is looked for.
    await comeAndGo();
    const before = await standing();
    const busy = await comeAndGo();
    const after = await standing();

    expect(busy.sockets).toBeGreaterThanOrEqual(2 * chats * socketsOfEach);
    expect(after.sockets).toBeLessThanOrEqual(before.sockets + 2);
    expect(after.timers).toBeLessThanOrEqual(before.timers + 2);
    // A socket that stays takes more than 6 kB: a fiftieth of them would be seen.
    expect(after.heapBytes - before.heapBytes).toBeLessThan((busy.heapBytes - before.heapBytes) / 10);
    expect(server.process.hasEnded()).toBe(false);
    expect(server.logs()).not.toMatch(/"level":[56]0/);
    await server.close();
  });
});
