import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { languages } from '../src/words/languages.ts';
import { type AssetName, type Assets, nameOfWords, type WordsPart } from '../views/assets.ts';

const built = (file: string): Buffer => readFileSync(new URL(`../public/built/${file}`, import.meta.url));
const assets = JSON.parse(built('manifest.json').toString()) as Assets;

const gzippedBytes = (name: AssetName): number =>
  gzipSync(built((assets[name] ?? '').replace('/assets/', '')), { level: 9 }).length;
const weightOf = (...names: readonly AssetName[]): number =>
  names.map(gzippedBytes).reduce((sum, bytes) => sum + bytes, 0);

const landing: readonly AssetName[] = ['entry.js', 'shared.js', 'style.css', 'entry.css', 'stretch-worker.js'];
const chat: readonly AssetName[] = ['chat.js', 'talk.js', 'shared.js', 'style.css', 'chat.css'];
/** What follows once the chat stands, and nobody waits for. */
const afterwards: readonly AssetName[] = ['conversation.js', 'conversation.css', 'sweep.js'];

/** The words of the pages' scripts, in the language in which they weigh most. */
const wordsWeight = (part: WordsPart): number =>
  Math.max(...languages.map(({ tag }) => gzippedBytes(nameOfWords(part, tag))));

const mostBytes = 45_000;
const landingWeight = weightOf(...landing) + wordsWeight('entry');
const chatWeight = weightOf(...chat) + wordsWeight('chat');
const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

it('loads at most 45 KB of scripts, words and styles, gzipped, until a person can type their code', async ({
  annotate,
}) => {
  await annotate(inKilobytes(landingWeight));
  expect(landingWeight).toBeLessThanOrEqual(mostBytes);
});

it('loads at most 45 KB of scripts, words and styles, gzipped, until a person can talk', async ({ annotate }) => {
  await annotate(`${inKilobytes(chatWeight)}, and ${inKilobytes(weightOf(...afterwards))} afterwards`);
  expect(chatWeight).toBeLessThanOrEqual(mostBytes);
});
