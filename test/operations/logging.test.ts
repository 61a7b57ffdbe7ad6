import { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { paths } from '../../src/protocol/page.ts';
import { aMessage, deviceToken, openChat, sitDown, tryCode } from '../attacks/support/people.ts';
import { Visitor } from '../attacks/support/visitor.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { startRedis } from '../support/stores/redis.ts';
import { findSecrets } from '../support/texts/secrets.ts';

it('the log says that Redis fails, and of which chat or whom not even at its most verbose', async () => {
  const redis = await startRedis();
  const admin = new Redis(redis.url);
  const parley = await startTestParley({ store: { redisUrl: redis.url }, limits: { storeTimeoutMs: 1_500 } });
  try {
    const { a, b, chatId, organizer, anny, bert } = await openChat(parley);
    const messages: ReturnType<typeof aMessage>[] = [];
    const expectNothingServedOnce = async (redisFails: () => unknown) => {
      const message = aMessage();
      messages.push(message);
      const socket = await sitDown(anny);
      await redisFails();
      socket.say(message);
      await socket.until('data-refusal="unavailable"');
      const failing = await Promise.all([
        bert.visitor.command(b.linkId, message),
        bert.visitor.get(paths.link(b.linkId)),
        tryCode(new Visitor(parley), b),
        organizer.get(paths.organizer(chatId)),
      ]);
      expect(failing.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
      expect(await bert.visitor.statusOfSocket(paths.live(b.linkId))).toBe(503);
    };
    // To an error that Redis answers with, its client adds the command.
    await expectNothingServedOnce(() => admin.acl('SETUSER', 'default', '-evalsha'));
    await admin.acl('SETUSER', 'default', '+evalsha');
    await expectNothingServedOnce(() => redis.pause());
    redis.resume();

    const secrets = [
      { called: 'the chat’s id', text: chatId },
      { called: 'a link', text: a.linkId },
      { called: 'the other link', text: b.linkId },
      { called: 'a device’s token', text: deviceToken(anny) },
      { called: 'an access key', text: b.accessKey },
      ...messages.map(({ messageId }) => ({ called: 'a message’s id', text: messageId })),
      ...messages.map(({ sealed }) => ({ called: 'a message', text: sealed })),
      { called: 'a visitor’s address', text: '"127.0.0.1"' },
    ];
    expect(parley.logs()).toContain('a command failed');
    expect(findSecrets(secrets, { logs: [parley.logs()] })).toEqual([]);
  } finally {
    redis.resume();
    admin.disconnect();
    await parley.close();
    await redis.stop();
  }
});
