import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { AssetName, Assets } from '../views/assets.ts';

const built = (file: string): Buffer => readFileSync(new URL(`../public/built/${file}`, import.meta.url));
const assets = JSON.parse(built('manifest.json').toString()) as Assets;

const gzippedBytes = (name: AssetName): number =>
  gzipSync(built(assets[name].replace('/assets/', '')), { level: 9 }).length;
const weightOf = (...names: readonly AssetName[]): number =>
  names.map(gzippedBytes).reduce((sum, bytes) => sum + bytes, 0);

const landing: readonly AssetName[] = ['entry.js', 'shared.js', 'style.css', 'entry.css', 'stretch-worker.js'];
const chat: readonly AssetName[] = ['chat.js', 'talk.js', 'shared.js', 'style.css', 'chat.css'];
/** What follows once the chat stands, and nobody waits for. */
const afterwards: readonly AssetName[] = ['conversation.js', 'conversation.css', 'sweep.js'];

const mostBytes = 45_000;
const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

it('loads at most 45 KB of scripts and styles, gzipped, until a person can type their code', async ({ annotate }) => {
  await annotate(inKilobytes(weightOf(...landing)));
  expect(weightOf(...landing)).toBeLessThanOrEqual(mostBytes);
});

it('loads at most 45 KB of scripts and styles, gzipped, until a person can talk', async ({ annotate }) => {
  await annotate(`${inKilobytes(weightOf(...chat))}, and ${inKilobytes(weightOf(...afterwards))} afterwards`);
  expect(weightOf(...chat)).toBeLessThanOrEqual(mostBytes);
});
