import { describe, expect, it } from 'vitest';
import { paths } from '../../../src/protocol/page.ts';
import { languages } from '../../../src/words/languages.ts';
import { startApp } from '../support/app-under-test.ts';

/** What would tell somebody what was open here a moment ago. */
const tellingWords = /parley|chat|secret|code|message|encrypt|leave|exit|script/i;

describe('the page to which somebody leaves quickly', () => {
  it.each(languages)('says in $tag nothing of what was there before', async ({ tag, direction }) => {
    const app = await startApp();
    const answer = await app.ask(paths.notes, { headers: { 'accept-language': tag } });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain(`<html lang="${tag}" dir="${direction}">`);
    expect(page).not.toMatch(tellingWords);
    const files = page.match(/\/assets\/[\w.-]+/g) ?? [];
    expect(files).toHaveLength(2);
    for (const file of files) expect(await (await app.ask(file)).text()).not.toMatch(tellingWords);
  });

  it('is there for a network that has asked for too much', async () => {
    const app = await startApp({ limits: { readsPerAddress: 1 } });
    await app.ask('/');
    expect((await app.ask('/')).status).toBe(429);
    expect((await app.ask(paths.notes)).status).toBe(200);
  });

  it('is another one where the server names it, and that one is told nothing of this', async () => {
    const app = await startApp({ exitUrl: 'https://www.example.com/news?today' });
    const answer = await app.ask(paths.notes);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('https://www.example.com/news?today');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await (await app.ask('/')).text()).not.toContain('example.com/news');
  });
});
