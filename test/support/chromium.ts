import { type Browser, type BrowserContext, type BrowserServer, chromium } from 'playwright-core';

/** Debian's place for it, unless told another; scripts/prepare-machine.ts sees to it that it is there. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * This machine, by a name that browsers do not trust as they trust localhost: a page at http there is given no more than
 * it would be on a phone in the same network.
 */
export const lanHost = 'parley.lan';

const launchOptions = {
  executablePath: chromiumPath,
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--host-resolver-rules=MAP ${lanHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
  ],
};

let workersChromium: Promise<BrowserServer> | undefined;

/**
 * The one Chromium of this test worker, started for the first file that asks and ended with the worker. What is opened here
 * is seen and closed by this connection alone; closing the connection closes it, and the browser goes on.
 */
export async function shareChromium(): Promise<Browser> {
  workersChromium ??= chromium.launchServer(launchOptions);
  const server = await workersChromium;
  return await chromium.connect(server.wsEndpoint());
}

/** A fresh browser that speaks to this machine alone: whatever it might fetch by itself is not found. */
export const launchChromium = (): Promise<Browser> => chromium.launch(launchOptions);

/** One that keeps in a folder what browsers keep on the disk; started again with the same folder, it is the same one. */
export const launchKeptChromium = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'en-GB' });
