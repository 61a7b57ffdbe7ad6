import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { participantOf } from '../../../src/chat/chat.ts';
import {
  agreementFields,
  agreementPath,
  ownCodeFields,
  ownCodePath,
  ownKeyFields,
  ownKeyPath,
  ownSealSizes,
} from '../../../src/protocol/own-keys.ts';
import { entryFields, paths } from '../../../src/protocol/page.ts';
import { type AppUnderTest, type MadeChat, randomText, startApp } from '../support/app-under-test.ts';

const verifierOf = (accessKey: string): string =>
  createHash('sha256').update(accessKey, 'base64url').digest('base64url');

describe('a code of one’s own', () => {
  let app: AppUnderTest;
  let chat: MadeChat;
  let cookie: string;
  const newKey = randomText(32);
  const ownKeyHash = randomText(32);
  beforeEach(async () => {
    app = await startApp();
    chat = await app.makeChat();
    cookie = await app.enter(chat, 'a');
  });
  afterEach(() => app.store.close());

  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    [ownCodeFields.verifier]: verifierOf(newKey),
    [ownCodeFields.sealedChatKey]: randomText(ownSealSizes.sealedChatKeys).slice(0, ownSealSizes.sealedChatKeys),
    [ownCodeFields.ownKeyHash]: ownKeyHash,
    [ownCodeFields.otherDevices]: 'stay',
    ...changed,
  });
  const replace = (fields: Readonly<Record<string, string>>, cookies = cookie, linkId = chat.linkIds.a) =>
    app.post(ownCodePath(linkId), fields, { headers: { cookie: cookies } });
  const tryCode = (accessKey: string, from = '192.0.2.1') => {
    const fields = { [entryFields.accessKey]: accessKey, [entryFields.linkProof]: chat.linkProofs.a };
    return app.post(paths.enter(chat.linkIds.a), fields, { from });
  };
  const anny = async () => {
    const found = await app.store.find(chat.chatId);
    return found.found === 'chat' ? participantOf(found.chat, 'a') : undefined;
  };

  it('alone lets in from then on, and brings the key that was sealed under it', async () => {
    const seals = form();
    expect((await replace(seals)).status).toBe(200);
    expect((await tryCode(chat.accessKeys.a)).status).toBe(403);
    const entered = await tryCode(newKey);
    expect(entered.status).toBe(200);
    expect(await entered.text()).toContain(`${seals[ownCodeFields.sealedChatKey]} `);
  });

  it('lets in at the address where it was chosen, though others have used up the tries at the link', async () => {
    app = await startApp({ limits: { codeTriesPerLink: 4 } });
    chat = await app.makeChat();
    cookie = await app.enter(chat, 'a', { from: '192.0.2.7' });
    const seals = form();
    await app.post(ownCodePath(chat.linkIds.a), seals, { headers: { cookie }, from: '192.0.2.1' });
    for (const from of ['192.0.2.21', '192.0.2.22', '192.0.2.23', '192.0.2.24', '192.0.2.25'])
      await tryCode(randomText(32), from);
    expect((await tryCode(newKey, '192.0.2.26')).status).toBe(429);
    // The code that was entered from there is another one.
    expect((await tryCode(newKey, '192.0.2.7')).status).toBe(429);
    expect((await tryCode(newKey, '192.0.2.1')).status).toBe(200);
  });

  it('is asked for as such at the link, where it may be a phrase', async () => {
    expect(await (await app.ask(paths.link(chat.linkIds.a))).text()).toContain('placeholder="XXXX-XXXX"');
    await replace(form());
    const landing = await (await app.ask(paths.link(chat.linkIds.a))).text();
    expect(landing).toContain('Your own code');
    expect(landing).not.toContain('XXXX-XXXX');
    const page = await (await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } })).text();
    expect(page).toContain('Your own code');
  });

  it('is no secret of the person from the organizer that it exists: the panel says so', async () => {
    const panel = async () =>
      (await app.ask(paths.organizer(chat.chatId), { headers: { cookie: chat.organizerCookie } })).text();
    const sentence = 'lets nobody in any more';
    expect(await panel()).not.toContain(sentence);
    await replace(form());
    expect((await panel()).split(sentence)).toHaveLength(2);
  });

  it.each([
    ['without a verifier', { [ownCodeFields.verifier]: '' }],
    ['with a verifier of another size', { [ownCodeFields.verifier]: randomText(33) }],
    ['with a key of another size', { [ownCodeFields.sealedChatKey]: randomText(60) }],
    ['with a key in other letters', { [ownCodeFields.sealedChatKey]: '\n'.repeat(ownSealSizes.sealedChatKeys) }],
    ['without the hash of the own key', { [ownCodeFields.ownKeyHash]: '' }],
    ['without saying what becomes of other devices', { [ownCodeFields.otherDevices]: 'perhaps' }],
  ])('is not taken %s', async (_, changed) => {
    const before = await anny();
    expect((await replace(form(changed))).status).toBe(400);
    expect(await anny()).toEqual(before);
  });

  it('is taken from nobody but a device that is in the chat by this very link', async () => {
    const before = await anny();
    const bert = await app.enter(chat, 'b');
    expect((await replace(form(), '')).status).toBe(401);
    expect((await replace(form(), bert)).status).toBe(401);
    expect((await replace(form(), chat.organizerCookie)).status).toBe(401);
    expect(
      (
        await app.post(ownCodePath(chat.linkIds.a), form(), {
          headers: { cookie, origin: 'https://elsewhere.example' },
        })
      ).status,
    ).toBe(403);
    expect(await anny()).toEqual(before);
    expect((await tryCode(chat.accessKeys.a)).status).toBe(200);
  });

  it('signs out this person’s other devices, where it is wished', async () => {
    const other = await app.enter(chat, 'a');
    await replace(form({ [ownCodeFields.otherDevices]: 'leave' }));
    const isIn = async (cookies: string) =>
      (await (await app.ask(paths.link(chat.linkIds.a), { headers: { cookie: cookies } })).text()).includes(
        'chat-room',
      );
    expect([await isIn(cookie), await isIn(other)]).toEqual([true, false]);
  });

  it('comes with an own key, of which every page is shown the hash, and the sealed key once a device gives it', async () => {
    const page = async () => (await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } })).text();
    const show = (sealed: string, cookies = cookie) =>
      app.post(ownKeyPath(chat.linkIds.a), { [ownKeyFields.sealedOwnKey]: sealed }, { headers: { cookie: cookies } });
    const sealed = randomText(ownSealSizes.sealedOwnKey).slice(0, ownSealSizes.sealedOwnKey);
    expect((await show(sealed)).status).toBe(401);
    await replace(form());
    expect(await page()).toContain(`data-hash="${ownKeyHash}" data-sealed=""`);
    expect((await show(sealed.slice(1))).status).toBe(400);
    expect((await show(sealed, '')).status).toBe(401);
    expect((await show(sealed)).status).toBe(200);
    expect(await page()).toContain(`data-hash="${ownKeyHash}" data-sealed="${sealed}"`);
    const another = form({ [ownCodeFields.verifier]: randomText(32), [ownCodeFields.ownKeyHash]: randomText(32) });
    expect((await replace(another)).status).toBe(409);
  });

  it('lets a device say that it has agreed on a key, and a page know at once when both have', async () => {
    const berts = await app.enter(chat, 'b');
    const page = async () => (await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } })).text();
    const agree = (linkId: string, sealed: string, cookies: string) =>
      app.post(agreementPath(linkId), { [agreementFields.sealedAgreement]: sealed }, { headers: { cookie: cookies } });
    const show = (linkId: string, cookies: string) => {
      const sealed = randomText(ownSealSizes.sealedOwnKey).slice(0, ownSealSizes.sealedOwnKey);
      return app.post(ownKeyPath(linkId), { [ownKeyFields.sealedOwnKey]: sealed }, { headers: { cookie: cookies } });
    };
    const agreement = randomText(ownSealSizes.sealedAgreement).slice(0, ownSealSizes.sealedAgreement);
    await replace(form());
    expect((await agree(chat.linkIds.a, agreement, cookie)).status).toBe(401);
    await show(chat.linkIds.a, cookie);
    expect((await agree(chat.linkIds.a, agreement.slice(1), cookie)).status).toBe(400);
    expect((await agree(chat.linkIds.a, agreement, berts)).status).toBe(401);
    expect((await agree(chat.linkIds.a, agreement, '')).status).toBe(401);
    expect((await agree(chat.linkIds.a, agreement, cookie)).status).toBe(200);
    expect(await page()).toContain(`data-agreement="${agreement}"`);
    expect(await page()).not.toContain('data-agreed');
    await replace(form({ [ownCodeFields.ownKeyHash]: randomText(32) }), berts, chat.linkIds.b);
    await show(chat.linkIds.b, berts);
    expect((await agree(chat.linkIds.b, agreement, berts)).status).toBe(200);
    expect(await page()).toContain('data-agreed');
  });

  it('leaves nothing in the log', async () => {
    const seals = form();
    await replace(seals);
    await tryCode(newKey);
    const log = app.lines.join('');
    for (const secret of [...Object.values(seals).filter((text) => text !== 'stay'), newKey, chat.linkIds.a])
      expect(log).not.toContain(secret);
  });
});
