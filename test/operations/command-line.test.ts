import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { settingNames } from '../../src/config/known-settings.ts';
import { phoneAddressesOf } from '../../src/web/organizer/reachable-addresses.ts';
import { startBuiltParley, untilServing } from '../support/servers/built-parley.ts';
import { freePort } from '../support/servers/ports.ts';
import { type StartedProcess, startProcess, until } from '../support/servers/processes.ts';
import { startInTerminal } from '../support/servers/terminal.ts';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const started: StartedProcess[] = [];
afterEach(() => Promise.all(started.splice(0).map((process) => process.kill())));

function track(process: StartedProcess): StartedProcess {
  started.push(process);
  return process;
}

const run = (...words: readonly string[]): StartedProcess =>
  track(startProcess(process.execPath, ['dist/src/main.js', ...words], { cwd: projectFolder }));

describe('a signal', () => {
  it('that comes with the closing of the terminal stops the server like any other', async () => {
    const parley = await startBuiltParley();
    parley.process.child.kill('SIGHUP');
    expect(await parley.process.ended()).toMatchObject({ code: 0 });
    expect(parley.logs()).toContain('Parley stops (SIGHUP)');
  });

  it('that comes twice at once counts once', async () => {
    const parley = await startBuiltParley();
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGTERM'] as const) parley.process.child.kill(signal);
    expect(await parley.process.ended()).toMatchObject({ code: 0 });
  });
});

describe('the command line', () => {
  it('answers --help with every setting, and --version', async () => {
    const help = run('--help');
    expect(await help.ended()).toMatchObject({ code: 0 });
    for (const name of settingNames) expect(help.output()).toContain(`${name}=`);
    const version = run('--version');
    expect(await version.ended()).toMatchObject({ code: 0 });
    expect(version.output()).toBe(`Parley ${packageJson.version}\n`);
  });

  it('answers at once in `npm start`, without building', async () => {
    const asked = track(startProcess(process.execPath, ['scripts/start.cjs', '--version'], { cwd: projectFolder }));
    expect(await asked.ended()).toMatchObject({ code: 0 });
    expect(asked.output()).toBe(`Parley ${packageJson.version}\n`);
  });

  it.each([
    ['--port', '4000', 'PORT=…'],
    ['--publicurl=hunter2', '', 'PUBLIC_URL=…'],
    ['--redis-uri', 'redis://:hunter2@one', 'REDIS_URL=…'],
    ['hunter2', '', 'environment variables'],
    ['-p', '4000', 'does not know -p:'],
    ['--limit-chats', '4', 'LIMIT_CHATS=…'],
    ['-XP=hunter2', '', 'does not know -XP:'],
  ])('refuses %s %s with the setting that is meant', async (option, value, advice) => {
    const refused = run(option, value);
    expect(await refused.ended()).toMatchObject({ code: 1 });
    expect(refused.output()).toContain(advice);
    expect(refused.output()).not.toContain('hunter2');
  });

  it('listens on an IPv6 address in brackets, as URLs have it', async () => {
    const port = await freePort();
    const parley = track(
      startProcess(process.execPath, ['dist/src/main.js'], {
        cwd: projectFolder,
        env: { HOST: '[::1]', PORT: String(port) },
      }),
    );
    await untilServing(`http://[::1]:${port}`, parley);
    expect(parley.output()).toContain(`Parley listens on http://[::1]:${port}`);
  });
});

describe('what a terminal shows', () => {
  async function shownWith(env: Readonly<Record<string, string>>): Promise<string> {
    const port = await freePort();
    const terminal = track(
      startInTerminal(`${process.execPath} dist/src/main.js`, {
        cwd: projectFolder,
        env: { ...env, PORT: String(port) },
      }),
    );
    await until('the opening words', () => terminal.output().includes('Ctrl+C stops it.'));
    return terminal.output();
  }

  it.each([
    { HOST: '127.0.0.1' },
    { HOST: 'localhost' },
    { HOST: '127.1' },
    { HOST: '[::1]' },
    { PUBLIC_URL: 'http://localhost:3000' },
    { PUBLIC_URL: 'http://127.0.0.1:3000', HOST: '0' },
  ])('is no address for phones where only this machine can open it: %o', async (env) => {
    const shown = await shownWith(env);
    expect(shown).toContain('No phone can open it');
    expect(shown).not.toMatch(/Phones in the same network|People open/);
  });

  it('is no address for phones where HOST is this machine’s name for itself', () => {
    const url = 'http://parley.example:3000';
    for (const boundAddress of ['127.0.1.1', '::1']) {
      expect(phoneAddressesOf({ url, publicUrl: undefined, boundAddress })).toEqual([]);
    }
    expect(phoneAddressesOf({ url, publicUrl: undefined, boundAddress: '192.0.2.1' })).toEqual([url]);
  });

  it('is no address of IPv6 where the server listens on IPv4 alone', async () => {
    const shown = await shownWith({ HOST: '0' });
    expect(shown).toMatch(/On this machine open:\s+http:\/\/localhost:\d+/);
    expect(shown).not.toMatch(/\/\/\[/);
  });
});
