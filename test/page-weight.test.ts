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

const landing: readonly AssetName[] = ['chat.js', 'shared.js', 'stretch-worker.js', 'style.css'];
/** What follows once the chat stands, and nobody waits for. */
const afterwards: readonly AssetName[] = ['conversation.js'];

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

it('loads at most 45 KB of scripts and styles, gzipped, until a person can talk', async ({ annotate }) => {
  const untilLanded = weightOf(...landing);
  const untilTalking = weightOf(...landing, 'chat.css');
  await annotate(`${inKilobytes(untilLanded)} for the landing page, ${inKilobytes(untilTalking)} with the chat`);
  await annotate(`${inKilobytes(untilTalking + weightOf(...afterwards))} with everything that follows`);
  expect(untilTalking).toBeLessThanOrEqual(45_000);
});
