import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { paths } from '../../../src/protocol/page.ts';
import { startApp } from '../support/app-under-test.ts';

const hashOf = async (response: Response): Promise<string> =>
  createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex');

const scriptsIn = (html: string): readonly string[] => [...new Set(html.match(/\/assets\/[\w-]+\.js/g))];

describe('the page /security', () => {
  it('lists every script that pages run, with the hash of what is served', async () => {
    const app = await startApp();
    const page = await (await app.ask(paths.security)).text();
    const listed = scriptsIn(page);
    for (const script of listed) {
      const served = await app.ask(script, { headers: { 'accept-encoding': 'identity' } });
      // The name of a file ends with the hash as well; the hash beside it is meant.
      expect(page.replaceAll(/-[0-9a-f]{64}\.js/g, '')).toContain(await hashOf(served));
    }

    const chat = await app.makeChat();
    const landing = await app.ask(paths.link(chat.linkIds.a));
    const cookie = await app.enter(chat, 'a');
    const pages = [
      await app.ask(paths.start),
      landing,
      await app.ask(paths.link(chat.linkIds.a), { headers: { cookie } }),
      await app.ask(paths.chats, { headers: { cookie } }),
    ];
    const used = new Set((await Promise.all(pages.map((answer) => answer.text()))).flatMap(scriptsIn));
    expect(used.size).toBeGreaterThan(3);
    // What scripts themselves import is found in them by its name, and so is the script of the page that the service worker shows.
    for (const script of listed) {
      const source = await (await app.ask(script, { headers: { 'accept-encoding': 'identity' } })).text();
      for (const imported of source.match(/(?<=\.\/|src=\\"\/assets\/)[\w-]+-[0-9a-f]{64}\.js/g) ?? [])
        used.add(`/assets/${imported}`);
    }
    expect([...used].sort()).toEqual([...listed].sort());
  });

  it('is served whatever the state of chats is, and runs no script but the one that forgets ended chats', async () => {
    const app = await startApp();
    const answer = await app.ask(paths.security);
    expect(answer.status).toBe(200);
    expect((await answer.text()).match(/<script[^>]*>/g)).toEqual([expect.stringMatching(/assets\/sweep-\w+\.js/)]);
  });

  it('says the limits that this server runs with, not the usual ones', async () => {
    const app = await startApp({ limits: { longestLifeMs: 3 * 86_400_000, codeTriesPerAddress: 4 } });
    const page = await (await app.ask(paths.security)).text();
    expect(page).toContain('At the longest 3 days');
    expect(page).toContain('4 tries');
  });

  it('is led to by the start page and by a link, before anybody trusts it with anything', async () => {
    const app = await startApp();
    const { linkIds } = await app.makeChat();
    for (const path of [paths.start, paths.link(linkIds.a)]) {
      expect(await (await app.ask(path)).text()).toContain(`href="${paths.security}"`);
    }
  });
});
