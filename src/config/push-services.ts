import { createPrivateKey } from 'node:crypto';

/** The hosts of the push services of Chromium, Firefox, Safari and Edge. `*.` stands for one name or more before the rest. */
export const knownPushServices: readonly string[] = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  'updates.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

const hostPattern = /^(?<any>\*\.)?(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?)$/i;

/** Hosts with commas between them, each with a port where it is not 443; undefined when one of them is none. */
export function parsePushServices(text: string): readonly string[] | undefined {
  const hosts = text.split(',').flatMap((host) => hostIn(host.trim()) ?? []);
  return hosts.length === text.split(',').length ? hosts : undefined;
}

/** As `URL` writes the host of an endpoint, which it is compared with: without the port of https. */
function hostIn(text: string): string | undefined {
  const { any = '', host = '' } = hostPattern.exec(text)?.groups ?? {};
  return host !== '' && URL.canParse(`https://${host}`) ? any + new URL(`https://${host}`).host : undefined;
}

/** Whether an endpoint is an address at one of these hosts. It was given by a stranger. */
export function isAtPushService(endpoint: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, host, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  return hosts.some((known) => (known.startsWith('*.') ? host.endsWith(known.slice(1)) : host === known));
}

/** The key pair by which push services know the servers of one Parley (RFC 8292), base64url: 65 and 32 bytes. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Whether both are keys, and the public one is that of the private one. */
export const areVapidKeys = ({ publicKey, privateKey }: VapidKeys): boolean =>
  /^[A-Za-z0-9_-]{43}$/.test(privateKey) && publicKey === publicKeyOf(privateKey);

/** A private key of the curve P-256 as SEC 1 writes it (RFC 5915), before and behind its 32 bytes. */
const [beforeKey, behindKey] = ['30310201010420', 'a00a06082a8648ce3d030107'];

/** The point as RFC 8292 §3.2 has it: uncompressed, base64url. Undefined for a number that is no key of the curve. */
function publicKeyOf(privateKey: string): string | undefined {
  const bytes = [Buffer.from(beforeKey, 'hex'), Buffer.from(privateKey, 'base64url'), Buffer.from(behindKey, 'hex')];
  try {
    const key = createPrivateKey({ key: Buffer.concat(bytes), format: 'der', type: 'sec1' });
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const point = [Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
    return Buffer.concat(point).toString('base64url');
  } catch {
    return undefined;
  }
}
