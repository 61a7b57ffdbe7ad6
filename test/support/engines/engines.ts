import { shareChromium } from '../browsers/chromium.ts';
import { openInChromium } from './chromium-driver.ts';
import { startFirefox } from './firefox.ts';
import { Person } from './person.ts';
import { startWebkit } from './webkit.ts';

export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

export const allEngines: readonly Engine[] = ['Chromium', 'Firefox', 'WebKit'];

/** Somebody with a browser of that engine that nothing is stored in yet. */
export async function personIn(engine: Engine): Promise<Person> {
  switch (engine) {
    case 'Firefox':
      return new Person(await startFirefox());
    case 'WebKit':
      return new Person(await startWebkit());
    case 'Chromium': {
      const browser = await shareChromium();
      const driver = await openInChromium(browser);
      return new Person({ ...driver, close: () => browser.close() });
    }
  }
}
