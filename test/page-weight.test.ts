import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Assets } from '../views/assets.ts';

const built = (file: string): Buffer => readFileSync(new URL(`../public/built/${file}`, import.meta.url));

it('loads at most 45 KB of scripts and styles for the chat page, gzipped', async ({ annotate }) => {
  const assets = JSON.parse(built('manifest.json').toString()) as Assets;
  const loaded = (['chat.js', 'stretch-worker.js', 'style.css'] as const)
    .map((name) => built(assets[name].replace('/assets/', '')))
    .map((content) => gzipSync(content, { level: 9 }).length);
  const bytes = loaded.reduce((sum, size) => sum + size, 0);
  await annotate(`${(bytes / 1000).toFixed(1)} KB: ${loaded.join(' + ')} bytes`);
  expect(bytes).toBeLessThanOrEqual(45_000);
});
