import type { Driver, ElementFinder, Key, PageScript } from './driver.ts';

/** Sends one command of the W3C's WebDriver. @throws Error with the engine's own words when it refuses */
export type SendCommand = (
  command: WebDriverCommand,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<unknown>;

export type WebDriverCommand =
  | 'navigate'
  | 'refresh'
  | 'executeAsync'
  | 'click'
  | 'performActions'
  | 'setTimeouts'
  | 'getWindowRect'
  | 'setWindowRect';

/** The key under which WebDriver refers to an element (https://www.w3.org/TR/webdriver2/#elements). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Code points of keys without a character (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const keyCodes: Readonly<Record<Key, string>> = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004' };

const patienceMs = 20_000;

/** What a page may show at the least: the narrow phone of the other tests. */
const wantedViewport = { width: 360, height: 740 };

/** A driver over any connection that carries WebDriver's commands. */
export async function webDriver(send: SendCommand, close: () => Promise<void>): Promise<Driver> {
  const run = <Arguments extends readonly unknown[], Answer>(
    script: PageScript<Arguments, Answer>,
    ...given: Arguments
  ): Promise<Answer> => execute(send, script, given) as Promise<Answer>;
  await send('setTimeouts', { script: patienceMs, pageLoad: patienceMs, implicit: 0 });
  await fitViewport(send, run);
  return {
    navigate: async (url) => {
      await send('navigate', { url });
    },
    reload: async () => {
      await send('refresh', {});
    },
    run,
    click: async <Arguments extends readonly unknown[]>(find: ElementFinder<Arguments>, ...given: Arguments) => {
      const found = await execute(send, find as PageScript<Arguments, unknown>, given);
      if (!isElement(found)) return false;
      await send('click', { id: found[elementKey] });
      return true;
    },
    typeText: (text) => pressAll(send, [...text]),
    pressKey: (key) => pressAll(send, [keyCodes[key]]),
    close,
  };
}

/** An answer of a script, or why it failed: WebDriver's own report of a rejected promise differs between engines. */
type Outcome = { readonly answer?: unknown } | { readonly failure: string };

async function execute<Arguments extends readonly unknown[]>(
  send: SendCommand,
  script: PageScript<Arguments, unknown>,
  given: Arguments,
): Promise<unknown> {
  const body = `const done = arguments[arguments.length - 1];
    const given = Array.prototype.slice.call(arguments, 0, -1);
    Promise.resolve().then(() => (${script.toString()})(...given)).then(
      (answer) => done({ answer }),
      (error) => done({ failure: String(error && error.stack || error) }),
    );`;
  const outcome = (await send('executeAsync', { script: body, args: given })) as Outcome | null;
  if (!outcome) throw new Error('the page was replaced while a script ran in it');
  if ('failure' in outcome) throw new Error(`a script failed in the page: ${outcome.failure}`);
  return outcome.answer;
}

const isElement = (value: unknown): value is { readonly [elementKey]: string } =>
  typeof value === 'object' && value !== null && elementKey in value;

async function pressAll(send: SendCommand, keys: readonly string[]): Promise<void> {
  const actions = keys.flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  await send('performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
}

/** Windows have frames of their own: asks what the page got, then corrects the window by the difference. */
async function fitViewport(send: SendCommand, run: Driver['run']): Promise<void> {
  const rect = (await send('getWindowRect', {})) as { readonly width: number; readonly height: number };
  const inner = await run(() => ({ width: innerWidth, height: innerHeight }));
  await send('setWindowRect', {
    x: 0,
    y: 0,
    width: rect.width + wantedViewport.width - inner.width,
    height: rect.height + wantedViewport.height - inner.height,
  });
}
