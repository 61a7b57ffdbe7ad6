import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssetsMissing, loadAssets } from '../../../src/web/app/assets.ts';
import { publicFolder, startApp } from '../support/app-under-test.ts';

describe('a built file', () => {
  it('is sent in the smallest form that the browser takes', async () => {
    const app = await startApp();
    const { urls, files } = await loadAssets(publicFolder);
    const url = urls['chat.js'];
    const script = files.get(url)?.content;
    const ask = (acceptEncoding: string) => app.ask(url, { headers: { 'accept-encoding': acceptEncoding } });
    const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

    const brotli = await ask('gzip, deflate, br, zstd');
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(await bytesOf(brotli))).toEqual(script);
    const gzip = await ask('gzip, br;q=0');
    expect(gzip.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(await bytesOf(gzip))).toEqual(script);
    const plain = await ask('identity');
    expect(plain.headers.has('content-encoding')).toBe(false);
    expect(await bytesOf(plain)).toEqual(script);
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
  });
});

describe('files that are not built', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-assets-'));
    await mkdir(join(folder, 'built'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['no manifest', undefined],
    ['a manifest that is none', '['],
    ['a manifest with too little', '{"style.css":"/assets/style.css"}'],
    ['a manifest that leads elsewhere', '{"style.css":"/assets/../../package.json"}'],
  ])('are said to be, with what to do: %s', async (_what, manifest) => {
    if (manifest !== undefined) await writeFile(join(folder, 'built', 'manifest.json'), manifest);
    const refusal = await loadAssets(folder).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AssetsMissing);
    expect(String(refusal)).toContain('npm run build');
  });
});
