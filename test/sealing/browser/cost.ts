import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../support/browsers/chromium.ts';

/**
 * `node test/sealing/browser/cost.ts` prints what sealing costs a browser: the times in Chromium, as it is and slowed down four
 * times like a mid-range phone, each in a page that has run nothing before; and the bytes to load.
 */

const sealing = `
  export * from '../src/sealing/bytes/base64url.ts';
  export * from '../src/sealing/keys/chat-key.ts';
  export * from '../src/sealing/keys/entry-keys.ts';
  export * from '../src/sealing/keys/link-key.ts';
  export * from '../src/sealing/messages.ts';
  export * from '../src/sealing/names.ts';
  export * from '../src/sealing/reactions.ts';
  export * from '../src/sealing/receipts.ts';
  export * from '../src/sealing/ledger/ledger.ts';
  export * from '../src/sealing/ledger/seen.ts';
  export * from '../src/sealing/statements/claim.ts';
  export * from '../src/sealing/statements/statement.ts';
  export * from '../src/sealing/keys/secret-code.ts';
`;
const stretching = `export * from '../src/sealing/keys/stretch.ts';`;

const chatKeyAndContext = `
  const chatKey = sealing.makeChatKey();
  const context = { chatKey, chatId: 'Ab3dEf6hIj', sender: 'a', messageId: sealing.makeMessageId(), version: 1 };
  const seen = [2, 1].map((sequence) => ({ sequence, subject: 'message of b', version: 1, tag: 'AAECAwQFBgc' }));
  const writer = sealing.makeWriter();
  const statement = (counter) => ({ writer, counter, writtenAtMs: 1764122695000, seen });
  const content = { kind: 'text', text: 'x'.repeat(200) };
`;

/** Each runs in a fresh page: what comes before, then what is timed. */
const jobs: readonly { readonly what: string; readonly before: string; readonly timed: string }[] = [
  {
    what: 'stretch a code',
    before: 'const linkKey = sealing.makeLinkKey();',
    timed: `sealing.stretchSecretCode('7K3M9XQ2', linkKey);`,
  },
  {
    what: 'seal a message',
    before: chatKeyAndContext,
    timed: 'sealing.encodeBase64url(sealing.sealMessage(content, statement(1), context));',
  },
  {
    what: 'open 50 messages',
    before: `${chatKeyAndContext}
      const sealed = Array.from({ length: 50 }, (_, index) => sealing.encodeBase64url(sealing.sealMessage(content, statement(index), context)));
      const fresh = { ...context, chatKey: chatKey.slice() };`,
    timed: 'for (const one of sealed) sealing.openMessage(sealing.decodeBase64url(one), fresh);',
  },
  {
    what: 'compare 50 opened messages, with two claims each',
    before: `${chatKeyAndContext}
      const sealed = Array.from({ length: 50 }, (_, index) => sealing.sealMessage(content, statement(index), context));
      const arrived = sealed.map((bytes, index) => ({
        messageId: String(index), sequence: index + 1, revision: index + 1, sentAtMs: index, reactions: [],
        content: { subject: 'message of a', version: 1, isRemoval: false, statement: statement(index) },
      }));
      const ledger = new sealing.Ledger();`,
    timed: `
      for (const [index, one] of arrived.entries()) {
        ledger.take({ ...one, content: { ...one.content, tag: sealing.tagOf(sealed[index]) } });
      }
      ledger.settle({ revision: 50, first: 1, last: 50 });`,
  },
];

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'sealing',
    write: false,
  });
  return outputFiles.map((file) => file.text).join('');
}

async function timeMs(browser: Browser, script: string, job: string, slowdown: number): Promise<number> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await page.evaluate(script);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const elapsedMs = await page.evaluate<number>(job);
  await page.close();
  return elapsedMs;
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function printTimes(): Promise<void> {
  const script = `${await bundle(sealing + stretching)};globalThis.sealing = sealing;`;
  const browser = await launchChromium();
  for (const { what, before, timed } of jobs) {
    const job = `(() => { ${before} const start = performance.now(); ${timed} return performance.now() - start; })()`;
    for (const slowdown of [1, 4]) {
      const elapsedMs: number[] = [];
      for (let run = 0; run < 5; run += 1) elapsedMs.push(await timeMs(browser, script, job, slowdown));
      const speed = slowdown === 1 ? 'at full speed' : `slowed ${slowdown}×`;
      process.stdout.write(`${what}, ${speed}: ${median(elapsedMs).toFixed(1)} ms (median of 5)\n`);
    }
  }
  await browser.close();
}

async function printSize(what: string, contents: string): Promise<void> {
  const script = Buffer.from(await bundle(contents));
  process.stdout.write(`${what}: ${script.length} bytes, ${gzipSync(script, { level: 9 }).length} gzipped\n`);
}

await printTimes();
await printSize('sealing without stretching', sealing);
await printSize('stretching alone', stretching);
await printSize('both together', sealing + stretching);
