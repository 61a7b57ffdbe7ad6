import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../servers/ports.ts';
import { type StartedProcess, startProcess, until } from '../servers/processes.ts';
import type { Driver } from './driver.ts';
import { webkitBrowserPath } from './programs.ts';
import { type SendCommand, type WebDriverCommand, webDriver } from './web-driver.ts';

/** MiniBrowser's bars would keep the page from being as narrow as a phone. */
const narrowBars = `
toolbar, headerbar, headerbar * { min-width: 0; min-height: 0; padding: 0; margin: 0; }
entry { min-width: 8px; }
headerbar button, toolbar button, toolbar image { min-width: 0; -gtk-icon-transform: scale(0); font-size: 1px; }
`;

const endpoints: Readonly<Record<WebDriverCommand, (id: unknown) => readonly ['GET' | 'POST', string]>> = {
  navigate: () => ['POST', '/url'],
  refresh: () => ['POST', '/refresh'],
  executeAsync: () => ['POST', '/execute/async'],
  click: (id) => ['POST', `/element/${id}/click`],
  performActions: () => ['POST', '/actions'],
  setTimeouts: () => ['POST', '/timeouts'],
  getWindowRect: () => ['GET', '/window/rect'],
  setWindowRect: () => ['POST', '/window/rect'],
};

/** A WebKit of one person's own: a display, a driver, a browser. All of them end with `close()`, or with the tests. */
export async function startWebkit(): Promise<Driver> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-webkit-'));
  const started: StartedProcess[] = [];
  const stop = async () => {
    for (const each of started.reverse()) await each.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const display = await startDisplay(started);
    const port = await freePort();
    const environment = await environmentIn(folder, display);
    const driver = startProcess('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env: environment });
    started.push(driver);
    const url = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver to answer', () => isReady(url, driver));
    const session = await openSession(url);
    return await webDriver(sendTo(session), async () => {
      await fetch(session, { method: 'DELETE' });
      await stop();
    });
  } catch (error) {
    const words = started.map((each) => each.output()).join('\n');
    await stop();
    throw new Error(`WebKit did not start: ${error}\n${words}`);
  }
}

/** On a display that is shared, only one window has the focus. */
async function startDisplay(started: StartedProcess[]): Promise<string> {
  const server = startProcess('Xvfb', ['-displayfd', '1', '-screen', '0', '800x900x24', '-nolisten', 'tcp']);
  started.push(server);
  const number = () => /^\d+$/m.exec(server.output())?.[0];
  await until('an X display', () => {
    if (server.hasEnded()) throw new Error(`Xvfb ended:\n${server.output()}`);
    return number() !== undefined;
  });
  return `:${number()}`;
}

async function environmentIn(folder: string, display: string): Promise<Record<string, string>> {
  const runtimeFolder = join(folder, 'runtime');
  await mkdir(runtimeFolder, { mode: 0o700 });
  const gtkFolder = join(folder, '.config', 'gtk-3.0');
  await mkdir(gtkFolder, { recursive: true });
  await writeFile(join(gtkFolder, 'gtk.css'), narrowBars);
  return {
    HOME: folder,
    XDG_RUNTIME_DIR: runtimeFolder,
    DISPLAY: display,
    LANG: 'en_GB.UTF-8',
    GDK_BACKEND: 'x11',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  };
}

async function isReady(url: string, driver: StartedProcess): Promise<boolean> {
  if (driver.hasEnded()) throw new Error(`WebKitWebDriver ended:\n${driver.output()}`);
  return fetch(`${url}/status`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** @returns the address of the session's commands */
async function openSession(url: string): Promise<string> {
  const binary = webkitBrowserPath();
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } };
  const { sessionId } = (await ask('POST', `${url}/session`, { capabilities })) as { readonly sessionId: string };
  return `${url}/session/${sessionId}`;
}

const sendTo =
  (session: string): SendCommand =>
  (command, parameters) => {
    const [method, path] = endpoints[command](parameters['id']);
    return ask(method, session + path, parameters);
  };

async function ask(method: 'GET' | 'POST', url: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const answer = await fetch(url, method === 'GET' ? {} : { method, body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (!answer.ok) throw new Error(`WebKit refused ${method} ${new URL(url).pathname}: ${JSON.stringify(value)}`);
  return value;
}
