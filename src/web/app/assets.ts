import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Assets, assetNames, type ScriptName, type ScriptPrint, scriptNames } from '../../../views/assets.ts';

export type AssetEncoding = 'br' | 'gzip';

/** A built file in every encoding that is served. */
export interface Asset {
  readonly contentType: string;
  readonly content: Buffer<ArrayBuffer>;
  readonly encoded: Readonly<Record<AssetEncoding, Buffer<ArrayBuffer>>>;
}

export interface LoadedAssets {
  readonly urls: Assets;
  /** The files by URL path; the server serves no other files. */
  readonly files: ReadonlyMap<string, Asset>;
  /** The hashes of the scripts, which people compare with a build of their own. */
  readonly scripts: readonly ScriptPrint[];
}

/** Some or all of the built files are missing. */
export class AssetsMissing extends Error {
  override readonly name = 'AssetsMissing';
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The highest quality saves another 8 %, but delays every start by two seconds. */
const brotliQuality = 5;

/** A built file's name ends with the SHA-256 of its content. */
const assetUrl = /^\/assets\/[a-z-]+-(?<sha256>[0-9a-f]{64})\.(css|js|png|svg)$/;

/** The SHA-256 that a built file's URL path names, hexadecimal; undefined for any other path. */
export const hashInUrl = (url: string): string | undefined => assetUrl.exec(url)?.groups?.['sha256'];

/**
 * Reads the built files into memory.
 * @param publicFolder the parent of `built/`, the output of `npm run build`.
 * @throws AssetsMissing when the manifest or a file of it is missing or malformed.
 */
export async function loadAssets(publicFolder: string): Promise<LoadedAssets> {
  const urls = readManifest(join(publicFolder, 'built', 'manifest.json'));
  const files = await Promise.all(
    assetNames.map(async (name) => {
      const url = urls[name] ?? '';
      return [url, await encodeOnce(url, read(fileOf(publicFolder, url)))] as const;
    }),
  );
  const scripts = scriptNames.map((name) => printOf(publicFolder, name, urls[name] ?? ''));
  return { urls, files: new Map(files), scripts };
}

const printOf = (publicFolder: string, name: ScriptName, url: string): ScriptPrint => ({
  name,
  url,
  sha256: hash('sha256', read(fileOf(publicFolder, url)), 'hex'),
});

function readManifest(path: string): Assets {
  const manifest: unknown = parse(read(path));
  if (typeof manifest !== 'object' || manifest === null) throw new AssetsMissing(adviceToBuild);
  const urls = assetNames.map((name) => [name, Reflect.get(manifest, name)] as const);
  if (!urls.every(([, url]) => typeof url === 'string' && assetUrl.test(url))) {
    throw new AssetsMissing(adviceToBuild);
  }
  return Object.freeze(Object.fromEntries(urls)) as Assets;
}

const encodedAssets = new Map<string, Promise<Asset>>();

/** A process that starts several servers, as tests do, compresses each file once: its URL names its content. */
function encodeOnce(url: string, content: Buffer<ArrayBuffer>): Promise<Asset> {
  const encoded = encodedAssets.get(url) ?? encodeAsset(url, content);
  encodedAssets.set(url, encoded);
  return encoded;
}

export async function encodeAsset(url: string, content: Buffer<ArrayBuffer>): Promise<Asset> {
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const contentType = contentTypes[extname(url)] ?? 'application/octet-stream';
  return { contentType, content, encoded: { br, gzip: gzipped } };
}

const fileOf = (publicFolder: string, url: string): string => join(publicFolder, 'built', url.slice('/assets/'.length));

function read(path: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(path);
  } catch {
    throw new AssetsMissing(adviceToBuild);
  }
}

function parse(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString());
  } catch {
    throw new AssetsMissing(adviceToBuild);
  }
}

const adviceToBuild = 'The pages’ scripts and styles are not built: run `npm run build` first.';
