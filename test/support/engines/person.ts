import { until } from '../servers/processes.ts';
import type { Driver, Key, PageScript } from './driver.ts';

/** How long a person waits for the page; stretching a code on a busy machine is the slowest thing it does. */
const patienceMs = 30_000;

/** Somebody in front of a page, in any engine. Fields and buttons are found by their names, as people find them. */
export class Person {
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  open(url: string): Promise<void> {
    return this.#driver.navigate(url);
  }

  reload(): Promise<void> {
    return this.#driver.reload();
  }

  close(): Promise<void> {
    return this.#driver.close();
  }

  /** Clicks into a field and replaces what stands in it. */
  async type(label: string, text: string): Promise<void> {
    await this.#click('field', label);
    await this.evaluate(() => {
      const field = document.activeElement;
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
    });
    await this.#driver.typeText(text);
  }

  /** Presses the button of this name, as soon as it can be pressed; with a region, the one in it. */
  press(name: string, region = ''): Promise<void> {
    return this.#click('button', name, region);
  }

  pressKey(key: Key): Promise<void> {
    return this.#driver.pressKey(key);
  }

  async waitFor(text: string): Promise<void> {
    await this.until(`the page to say “${text}”`, isSaid, text);
  }

  async waitUntilGone(text: string): Promise<void> {
    await this.until(`the page no longer to say “${text}”`, isNotSaid, text);
  }

  /** The texts in the log, from the oldest to the newest. */
  log(): Promise<readonly string[]> {
    return this.evaluate(() =>
      [...document.querySelectorAll('[role="log"] li sealed-message:not([hidden])')].map(
        (text) => text.textContent?.trim() ?? '',
      ),
    );
  }

  /** Runs a function in the page; it may use nothing but its arguments, which are JSON, and the page. */
  evaluate<Arguments extends readonly unknown[], Answer>(
    script: PageScript<Arguments, Answer>,
    ...given: Arguments
  ): Promise<Answer> {
    return this.#driver.run(script, ...given);
  }

  /** Asks the page again until it says yes; a page that is just being replaced is asked again, too. */
  async until<Arguments extends readonly unknown[]>(
    wish: string,
    script: PageScript<Arguments, boolean>,
    ...given: Arguments
  ): Promise<void> {
    await until(wish, () => this.#driver.run(script, ...given).catch(() => false), patienceMs, 100);
  }

  async #click(kind: 'button' | 'field', name: string, region = ''): Promise<void> {
    let lastRefusal = '';
    const isDone = () =>
      this.#driver.click(findByName, kind, name, region).catch((error: Error) => {
        lastRefusal = error.message;
        return false;
      });
    await until(`the ${kind} “${name}”`, isDone, patienceMs, 100).catch((error: Error) => {
      throw new Error(`${error.message} ${lastRefusal}`);
    });
  }
}

/** Runs in the page. */
function isSaid(text: string): boolean {
  const spoken = (words: string) => words.replace(/\s+/g, ' ').replace(/’/g, "'");
  return spoken(document.body.innerText).includes(spoken(text));
}

/** Runs in the page. */
function isNotSaid(text: string): boolean {
  const spoken = (words: string) => words.replace(/\s+/g, ' ').replace(/’/g, "'");
  return !spoken(document.body.innerText).includes(spoken(text));
}

/** Runs in the page: what is visible, is not disabled and has this name; in an open dialog, if there is one. */
function findByName(kind: 'button' | 'field', name: string, region: string): HTMLElement | null {
  const spoken = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').replace(/’/g, "'").trim();
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    if (ids.length > 0) return spoken(ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    const label = element.getAttribute('aria-label');
    if (label !== null) return spoken(label);
    if (kind === 'field' && 'labels' in element) {
      return [...((element as HTMLInputElement).labels ?? [])].map((each) => spoken(each.textContent)).join(' ');
    }
    return spoken(element.textContent);
  };
  const isVisible = (element: HTMLElement) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const regions = [...document.querySelectorAll('section, [role="region"]')];
  const place = dialog ?? (region ? regions.find((each) => nameOf(each) === spoken(region)) : document);
  const selector = kind === 'button' ? 'button, [role="button"]' : 'input, textarea, select';
  const candidates = [...(place?.querySelectorAll<HTMLElement>(selector) ?? [])];
  return (
    candidates.find(
      (each) => isVisible(each) && !each.matches(':disabled, [inert] *') && nameOf(each) === spoken(name),
    ) ?? null
  );
}
