import { setTimeout as pass } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pushPaths, subscriptionFields } from '../../src/protocol/push.ts';
import { aMessage, openChat } from '../attacks/support/people.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { startPushService, type TestPushService } from '../support/servers/push-service.ts';
import { shareRedis } from '../support/stores/redis.ts';

const limits = { noticeAfterMs: 300, drainMs: 100 };

let service: TestPushService;
beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());

it('a server that stops tells who is away of what waited for its minute', async () => {
  const { url: redisUrl } = await shareRedis();
  const parley = await startTestParley({
    store: { redisUrl },
    limits,
    environment: { PUSH_SERVICES: service.host },
    pushNetwork: service.network,
  });
  const { anny, bert } = await openChat(parley);
  const { endpoint, p256dh, auth } = service.subscribe().subscription;
  const form = {
    [subscriptionFields.endpoint]: endpoint,
    [subscriptionFields.p256dh]: p256dh,
    [subscriptionFields.auth]: auth,
  };
  expect((await bert.visitor.post(pushPaths.subscription(bert.linkId), form)).status).toBe(204);
  const write = () => anny.visitor.command(anny.linkId, aMessage());
  await write();
  await service.came(1);
  await write();
  await pass(2 * limits.noticeAfterMs);
  expect(service.pushes).toHaveLength(1);
  // The server has just taken it, and nobody can have looked yet.
  await write();
  await parley.close();
  expect(service.pushes).toHaveLength(2);
});
