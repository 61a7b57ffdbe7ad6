import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  type JsonWebKey,
  randomBytes,
  verify,
} from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Subscription } from '../../../src/chat/subscription.ts';
import type { PushNetwork } from '../../../src/push/push-network.ts';
import { selfSigned } from '../../web/support/self-signed.ts';

/** What a push service got, in the order of its coming. */
export interface ArrivedPush {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A browser that the test plays: its subscription, and the keys by which it reads what it is sent. */
export interface SubscribedBrowser {
  readonly subscription: Subscription;
  /** Decrypts a push for this browser (RFC 8291, RFC 8188). */
  read(push: ArrivedPush): string;
}

/** A push service of the tests' own, which speaks https. */
export interface TestPushService {
  /** As PUSH_SERVICES takes it. */
  readonly host: string;
  /** The network in which its name is found. */
  readonly network: PushNetwork;
  readonly pushes: readonly ArrivedPush[];
  /** How it answers from now on. */
  answer(status: number, headers?: Readonly<Record<string, string>>): void;
  subscribe(): SubscribedBrowser;
  /** Resolves when so many pushes have come. */
  came(count: number): Promise<readonly ArrivedPush[]>;
  close(): Promise<void>;
}

const name = 'push.test';

export async function startPushService(): Promise<TestPushService> {
  const { certificate, key } = selfSigned(name);
  const pushes: ArrivedPush[] = [];
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  let answer: readonly [number, Readonly<Record<string, string>>] = [201, {}];
  const server = createServer({ cert: certificate, key }, async (request, response) => {
    const body = await bodyOf(request);
    pushes.push({ path: request.url ?? '', headers: request.headers, body });
    response.writeHead(...answer).end();
    for (const { count, resolve } of waiting) if (count <= pushes.length) resolve();
    waiting = waiting.filter(({ count }) => count > pushes.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = `${name}:${port}`;
  return {
    host,
    network: {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      mayReach: () => true,
      ca: certificate,
    },
    pushes,
    answer: (status, headers = {}) => {
      answer = [status, headers];
    },
    subscribe: () => subscribedBrowser(`https://${host}/send/${randomBytes(24).toString('base64url')}`),
    came: async (count) => {
      if (pushes.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return pushes;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function subscribedBrowser(endpoint: string): SubscribedBrowser {
  const keys = createECDH('prime256v1');
  keys.generateKeys();
  const auth = randomBytes(16);
  const p256dh = keys.getPublicKey().toString('base64url');
  return {
    subscription: { endpoint, p256dh, auth: auth.toString('base64url') },
    read: ({ body }) => decrypt(body, keys, auth),
  };
}

/** Written from the RFCs, so that it shares no mistake with the library: one record, whose delimiter is 2. */
function decrypt(body: Buffer, keys: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender]);
  const input = Buffer.from(hkdfSync('sha256', keys.computeSecret(sender), auth, info, 32));
  const derive = (label: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', input, salt, Buffer.from(`Content-Encoding: ${label}\0`), bytes));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

/** What the `Authorization` header of a push says, once its signature is checked (RFC 8292). */
export interface Voucher {
  readonly publicKey: string;
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string };
}

/** @throws Error when the signature is not that of the key which the header names */
export function voucherOf({ headers }: ArrivedPush): Voucher {
  const [, token = '', publicKey = ''] = /^vapid t=(\S+), k=(\S+)$/.exec(headers.authorization ?? '') ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const coordinates = {
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const jwk: JsonWebKey = { kty: 'EC', crv: 'P-256', ...coordinates };
  const key = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url')))
    throw new Error('the push is signed by another key');
  return { publicKey, claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) };
}
