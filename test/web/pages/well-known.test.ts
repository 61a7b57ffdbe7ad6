import { describe, expect, it } from 'vitest';
import { TestClock } from '../../support/servers/test-clock.ts';
import { startApp } from '../support/app-under-test.ts';

describe('what every server is asked for', () => {
  it('robots.txt sends crawlers away', async () => {
    const answer = await (await startApp()).ask('/robots.txt');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toMatch(/^User-agent: \*\nDisallow: \/$/m);
  });

  it.each(['/favicon.ico', '/apple-touch-icon.png', '/apple-touch-icon-precomposed.png'])(
    '%s is a picture',
    async (path) => {
      const answer = await (await startApp()).ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/png');
      const picture = Buffer.from(await answer.arrayBuffer());
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      // Width and height, as PNG §11.2.1 has them.
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([180, 180]);
    },
  );

  it('security.txt names the contact, and for how long it is good', async () => {
    const clock = new TestClock();
    const app = await startApp({ securityContact: 'mailto:security@parley.example', clock });
    const answer = await app.ask('/.well-known/security.txt');
    expect(answer.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8');
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(lines).toContain('Contact: mailto:security@parley.example');
    const expires = Date.parse(lines.find((line) => line.startsWith('Expires: '))?.slice(9) ?? '');
    expect(expires).toBeGreaterThan(clock.nowMs());
    expect(expires).toBeLessThan(clock.nowMs() + 365 * 86_400_000);
  });

  it('security.txt is not there without a contact', async () => {
    expect((await (await startApp()).ask('/.well-known/security.txt')).status).toBe(404);
  });
});
