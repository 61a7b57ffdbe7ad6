import { describe, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { german } from '../../../languages/de.ts';
import { paths } from '../../../src/protocol/page.ts';
import { startApp } from '../support/app-under-test.ts';

interface Manifest {
  readonly [member: string]: unknown;
  readonly icons: readonly {
    readonly src: string;
    readonly sizes: string;
    readonly type: string;
    readonly purpose?: string;
  }[];
}

describe('what installs Parley', () => {
  it.each([
    ['de', german, 'ltr'],
    ['ar', arabic, 'rtl'],
  ] as const)('is named by the page, in the language of the page: %s', async (tag, words, direction) => {
    const app = await startApp();
    const page = await (await app.ask(paths.start, { headers: { 'accept-language': tag } })).text();
    const address = /<link rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await app.ask(address);
    expect(answer.headers.get('content-type')).toBe('application/manifest+json');
    const manifest = (await answer.json()) as Manifest;
    expect(manifest).toMatchObject({
      name: words['page.start'],
      lang: tag,
      dir: direction,
      start_url: paths.chats,
      scope: paths.start,
      display: 'standalone',
    });
    // Both grounds are those that the page names.
    for (const ground of [manifest['theme_color'], Reflect.get(Object(manifest['color_scheme_dark']), 'theme_color')])
      expect(page).toContain(`content="${ground}"`);
  });

  it('has icons of the sizes that it says, and one that may be masked', async () => {
    const app = await startApp();
    const { icons } = (await (await app.ask(paths.manifest('en'))).json()) as Manifest;
    for (const { src, sizes, type } of icons) {
      const answer = await app.ask(src);
      expect(answer.headers.get('content-type')).toBe(type);
      const picture = Buffer.from(await answer.arrayBuffer());
      // Width and height, as PNG §11.2.1 has them.
      expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
      expect(picture.length).toBeLessThan(5_000);
    }
    expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1);
  });

  it('is not there for a language that nobody speaks here', async () => {
    expect((await (await startApp()).ask(paths.manifest('xx'))).status).toBe(404);
  });
});
