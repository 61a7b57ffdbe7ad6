import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Redis } from 'ioredis';
import { listeningHost, listeningPort } from './relay-server.ts';

/*
 * What is least for files: a part comes by PUT and is kept under its address, in a Map or by SETEX in a Redis; GET gives it out again.
 * Nobody is asked who they are, and nothing is counted. `/answer/<n>` is answered with so many bytes, for pages.
 */

interface Kept {
  set(path: string, bytes: Buffer): Promise<unknown> | undefined;
  get(path: string): Promise<Buffer | null> | Buffer | null;
}

const livesSeconds = 3_600;

const inMemory = (): Kept => {
  const parts = new Map<string, Buffer>();
  return { set: (path, bytes) => void parts.set(path, bytes), get: (path) => parts.get(path) ?? null };
};

function inRedis(url: string): Kept {
  const redis = new Redis(url);
  return { set: (path, bytes) => redis.setex(path, livesSeconds, bytes), get: (path) => redis.getBuffer(path) };
}

const redisUrl = process.env['REDIS_URL'];
const kept = redisUrl === undefined ? inMemory() : inRedis(redisUrl);

async function bytesIn(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const ofThisSize = /^\/answer\/(\d+)$/;
const bodies = new Map<string, string>();

/** What is least for a page: the request is read, and answered with as many bytes. */
async function answerWith(size: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await bytesIn(request);
  const body = bodies.get(size) ?? 'x'.repeat(Number(size));
  bodies.set(size, body);
  response.writeHead(200, { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Length': body.length }).end(body);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url?.split('?')[0] ?? '';
  const size = ofThisSize.exec(path)?.[1];
  if (size !== undefined) return answerWith(size, request, response);
  if (request.method === 'PUT') {
    await kept.set(path, await bytesIn(request));
    response.writeHead(204).end();
    return;
  }
  const bytes = await kept.get(path);
  response.writeHead(bytes ? 200 : 404, { 'Content-Type': 'application/octet-stream' }).end(bytes ?? undefined);
}

createServer((request, response) => void answer(request, response)).listen(listeningPort, listeningHost);
