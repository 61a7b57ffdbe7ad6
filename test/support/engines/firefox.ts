import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StartedProcess, startProcess, until } from '../servers/processes.ts';
import type { Driver } from './driver.ts';
import { connectMarionette } from './marionette.ts';
import { firefoxPath } from './programs.ts';
import { webDriver } from './web-driver.ts';

/** It is asked for its port, speaks to this machine alone, and shows nothing of its own. */
const preferences: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  // A microphone that beeps and a camera that shows colors, given without a question.
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'en-GB',
  'intl.locale.requested': 'en-GB',
};

/** A Firefox of one person's own, headless, with a profile of its own. It ends with `close()`, or with the tests. */
export async function startFirefox(): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'parley-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const browser = startProcess(
    firefoxPath,
    ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
    { env: { HOME: profile, LANG: 'en_GB.UTF-8' } },
  );
  const stop = async () => {
    await browser.kill();
    await rm(profile, { recursive: true, force: true });
  };
  try {
    const connection = await connectMarionette(await portOf(profile, browser));
    return await webDriver(connection.send, async () => {
      connection.close();
      await stop();
    });
  } catch (error) {
    await stop();
    throw new Error(`Firefox did not start: ${error}\n${browser.output()}`);
  }
}

/** Firefox writes it into its profile as soon as it listens. */
async function portOf(profile: string, browser: StartedProcess): Promise<number> {
  let port = 0;
  await until(
    'Firefox to listen',
    async () => {
      if (browser.hasEnded()) throw new Error('it ended');
      port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => 0));
      return port > 0;
    },
    30_000,
  );
  return port;
}
