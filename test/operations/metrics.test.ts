import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownCodeFields, ownCodePath, ownSealSizes } from '../../src/protocol/own-keys.ts';
import { entryFields, paths } from '../../src/protocol/page.ts';
import {
  aMessage,
  deviceToken,
  letIn,
  type MadeChat,
  makeChat,
  newMessageId,
  sealedBytes,
  sitDown,
  tryCode,
  wrongKey,
} from '../attacks/support/people.ts';
import { Visitor } from '../attacks/support/visitor.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { until } from '../support/servers/processes.ts';
import { findSecrets, type Secret } from '../support/texts/secrets.ts';

const marker = 'marker-8c21f7';
const address = '203.0.113.88';

let parley: TestParley;
let figures: string;
let pageStatus: number;
let codeStatus: number;

let secrets: readonly Secret[];

const ownCode = {
  [ownCodeFields.verifier]: sealedBytes(43),
  [ownCodeFields.sealedChatKey]: sealedBytes(ownSealSizes.sealedChatKeys),
  [ownCodeFields.ownKeyHash]: sealedBytes(43),
  [ownCodeFields.otherDevices]: 'stay',
};

const readFigures = async (): Promise<string> => (await fetch(`http://127.0.0.1:${parley.metricsPort}/metrics`)).text();

/** The number behind a name and its labels, as they are written. */
const figureOf = (series: string): number => {
  const line = figures.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return Number(line?.slice(series.length));
};

/** Everything that can be counted happens to one chat, and odd things are asked for. */
beforeAll(async () => {
  parley = await startTestParley({ environment: { METRICS_PORT: '0', TRUST_PROXY: '1' } });
  const visitor = new Visitor(parley, { 'X-Forwarded-For': address, 'User-Agent': marker });
  const chat: MadeChat = await makeChat(parley, visitor.saying({}));
  const { a, b, chatId, organizer } = chat;
  const anny = await letIn(parley, a, visitor.saying({}));
  await tryCode(visitor, b, wrongKey());
  const socket = await sitDown(anny);
  const panel = await organizer.connect(paths.organizerLive(chatId));
  const message = aMessage();
  socket.say(message);
  await socket.until(message.messageId);
  await anny.visitor.command(a.linkId, aMessage());
  await anny.visitor.command(a.linkId, { type: 'delete', messageId: newMessageId(), version: 2, sealed: 'eA' });
  socket.sayRaw(marker);
  await socket.until('data-refusal="malformed"');
  pageStatus = (await anny.visitor.get(paths.link(a.linkId))).status;
  codeStatus = (await anny.visitor.post(ownCodePath(a.linkId), ownCode)).status;
  for (const path of [`/${marker}`, `/${marker}/${marker}/${marker}`, `/assets/${marker}`, `/%00${marker}`]) {
    await visitor.get(path);
  }
  await visitor.ask('QUERY', `/${marker}`, { body: marker });
  await visitor.post(paths.enter(marker), { [entryFields.accessKey]: marker });
  await visitor.statusOfSocket(`/${marker}/live`);

  figures = await readFigures();
  expect(figureOf('parley_connections{kind="socket"}')).toBe(1);
  expect(figureOf('parley_connections{kind="organizer"}')).toBe(1);
  expect(figureOf('parley_chats')).toBe(1);
  expect(figureOf('parley_stored_bytes')).toBeGreaterThan(1000);
  expect(figureOf('parley_asset_bytes')).toBe(0);
  await organizer.post(paths.organizerEnd(chatId));
  await Promise.all([socket.closed, panel.closed]);
  await until('both to be gone from the figures', async () => {
    figures = await readFigures();
    return figureOf('parley_connections{kind="socket"}') === 0;
  });
  secrets = [
    { called: 'the chat’s id', text: chatId },
    { called: 'a link', text: a.linkId },
    { called: 'the other link', text: b.linkId },
    { called: 'a device’s token', text: deviceToken(anny) },
    { called: 'an access key', text: a.accessKey },
    { called: 'a message’s id', text: message.messageId },
    { called: 'a message', text: message.sealed },
    { called: 'an address', text: address },
    { called: 'the address of the connection', text: '127.0.0.1' },
    { called: 'a visitor’s words', text: marker },
  ];
});
afterAll(() => parley.close());

describe('the figures of a server', () => {
  it('name nobody and nothing that a visitor brought', () => {
    expect(findSecrets(secrets, { figures: [figures] })).toEqual([]);
  });

  it('have labels from fixed sets alone, however odd the paths that were asked for', () => {
    const valuesOf = (label: string) =>
      [...new Set([...figures.matchAll(new RegExp(`\\b${label}="([^"]*)"`, 'g'))].map(([, value]) => value))].sort();
    expect(
      valuesOf('route').filter(
        (route) => !/^(\/|\/\*|\/chats(\/:chatId\/end)?|\/assets\/:file|\/:linkId(\/\w+)?)$/.test(route ?? ''),
      ),
    ).toEqual([]);
    expect(valuesOf('method')).toEqual(['GET', 'POST', 'other']);
    expect(valuesOf('kind').filter((kind) => !/^(socket|stream|organizer|list|[\w-]{1,24})$/.test(kind ?? ''))).toEqual(
      [],
    );
    expect(valuesOf('result')).toEqual(['right', 'wrong']);
    expect(valuesOf('reason')).toEqual(['ended', 'malformed', 'no-such-message']);
  });

  it('count what happened', () => {
    expect(figureOf('parley_chats_created_total')).toBe(1);
    expect(figureOf('parley_chats_ended_total{reason="ended"}')).toBe(1);
    expect(figureOf('parley_messages_accepted_total')).toBe(2);
    expect(figureOf('parley_commands_refused_total{reason="malformed"}')).toBe(1);
    expect(figureOf('parley_commands_refused_total{reason="no-such-message"}')).toBe(1);
    expect(figureOf('parley_codes_tried_total{result="right"}')).toBe(1);
    expect(figureOf('parley_codes_tried_total{result="wrong"}')).toBe(1);
    expect(figureOf('parley_upgrades_refused_total{status="404"}')).toBe(1);
    expect(figureOf('parley_http_request_duration_seconds_count{method="POST",route="/chats",status="201"}')).toBe(1);
    expect(figureOf('parley_store_command_duration_seconds_count{command="append"}')).toBe(2);
    expect(figureOf('parley_chats')).toBe(0);
    expect(figureOf('parley_draining')).toBe(0);
    expect(figureOf('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(figures).toContain('nodejs_eventloop_lag_seconds');
  });

  it('count every command of the store, and stand in the way of none', () => {
    expect([pageStatus, codeStatus]).toEqual([200, 200]);
    for (const command of ['findUnread', 'replaceCode'])
      expect(figureOf(`parley_store_command_duration_seconds_count{command="${command}"}`)).toBeGreaterThan(0);
  });

  it('are on a port of their own: the pages’ port has none of them', async () => {
    const onPages = await fetch(`${parley.url}/metrics`);
    expect(onPages.status).toBe(404);
    expect(await onPages.text()).not.toContain('process_');
    const elsewhere = await fetch(`http://127.0.0.1:${parley.metricsPort}/`);
    expect(elsewhere.status).toBe(404);
  });

  it('are not taken unless they are asked for', async () => {
    const unmeasured = await startTestParley();
    expect(unmeasured.metricsPort).toBeUndefined();
    await unmeasured.close();
  });
});
