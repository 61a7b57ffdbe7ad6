/** The hosts of the push services of Chromium, Firefox, Safari and Edge. `*.` stands for one name or more before the rest. */
export const knownPushServices: readonly string[] = [
  'fcm.googleapis.com',
  'jmt17.google.com',
  'updates.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

const hostPattern = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/;

/** Hosts with commas between them, each with a port where it is not 443; undefined when one of them is none. */
export function parsePushServices(text: string): readonly string[] | undefined {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  return hosts.every((host) => hostPattern.test(host)) ? hosts : undefined;
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

export const areVapidKeys = ({ publicKey, privateKey }: VapidKeys): boolean =>
  /^[A-Za-z0-9_-]{87}$/.test(publicKey) && /^[A-Za-z0-9_-]{43}$/.test(privateKey);
