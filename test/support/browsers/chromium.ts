import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** Debian's place for it, unless told another; scripts/prepare-machine.ts sees to it that it is there. */
export const chromiumPath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * The same engine, of the same source package, without the browser's own windows: a page costs it little more than half
 * (decision 50).
 */
export const headlessShellPath = process.env['HEADLESS_SHELL_PATH'] ?? '/usr/bin/chromium-headless-shell';

/**
 * This machine, by a name that browsers do not trust as they trust localhost: a page at http there is given no more than
 * it would be on a phone in the same network.
 */
export const lanHost = 'parley.lan';

/**
 * Parts of the browser that the tests do without. Chromium heeds the last list of a command line alone, so Playwright's own
 * (chromiumSwitches.ts of 1.65) is repeated here as far as it concerns Chromium on Linux.
 */
const disabledFeatures = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  // A second renderer beside each new page, kept for a page that no test opens.
  'SpareRendererForSitePerProcess',
  'ThirdPartyStoragePartitioning',
  // Each new window loads two hidden pages for its address bar, which nobody sees: most of what a new window costs.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

const launchOptions = {
  executablePath: chromiumPath,
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    // The pages of one context share a renderer, as they do on phones with little memory; each new one costs a third of a page.
    '--renderer-process-limit=1',
    '--disable-site-isolation-trials',
    // A microphone that beeps and a camera that counts, for who allows them.
    '--use-fake-device-for-media-stream',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${disabledFeatures.join(',')}`,
    `--host-resolver-rules=MAP ${lanHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
  ],
};

let workersChromium: Promise<Browser> | undefined;

/**
 * The one headless shell of this test worker, shared by its files: to close it closes its pages, and leaves it to the next
 * file. It ends with the worker.
 */
export function shareChromium(): Promise<Browser> {
  workersChromium ??= launchSharedChromium();
  return workersChromium;
}

async function launchSharedChromium(): Promise<Browser> {
  const browser = await chromium.launch({ ...launchOptions, executablePath: headlessShellPath });
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/**
 * A whole browser, fresh, that speaks to this machine alone: whatever it might fetch by itself is not found. Only a whole one asks
 * its person for the microphone and the camera.
 */
export const launchChromium = (): Promise<Browser> => chromium.launch(launchOptions);

/** One that keeps pages as they are when they are left, and shows them again when somebody goes back, as people's browsers do. */
export const launchFreezingChromium = (): Promise<Browser> =>
  chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });

/** One that keeps in a folder what browsers keep on the disk; started again with the same folder, it is the same one. */
export const launchKeptChromium = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'en-GB' });
