/** One Redis server, as an address names it. */
export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** PEM files for connections with TLS. Without `ca` the authorities that Node.js knows are trusted. */
export interface RedisCertificates {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
}

/** Which Redis keeps the chats, of which kind it is, and how to log in to it. `REDIS_URL` is read into this once. */
export type RedisAddress = {
  readonly username?: string;
  readonly password?: string;
  /** Encrypted connections: `rediss`. */
  readonly tls: boolean;
  /** With `tls`, what the settings REDIS_TLS_… name. */
  readonly certificates?: RedisCertificates;
} & (
  | { readonly kind: 'socket'; readonly path: string; readonly database: number }
  | { readonly kind: 'single'; readonly node: RedisNode; readonly database: number }
  | { readonly kind: 'cluster'; readonly nodes: readonly RedisNode[] }
  | {
      readonly kind: 'sentinel';
      readonly sentinels: readonly RedisNode[];
      readonly masterName: string;
      readonly database: number;
      readonly sentinelPassword?: string;
    }
);

/** The address cannot be used. The message says what to write instead, and never repeats the address: it may hold a password. */
export class RedisAddressError extends Error {
  override readonly name = 'RedisAddressError';
}

const redisPort = 6379;
const sentinelPort = 26_379;

/** scheme://user:password@hosts/path?parameters. The class URL cannot read several hosts. */
const addressPattern =
  /^(?<scheme>rediss?(?:\+sentinel)?):\/\/(?:(?<user>[^@/?#]*)@)?(?<hosts>[^@/?#]+)(?:\/(?<path>[^/?#]*))?(?:\?(?<parameters>[^#]*))?$/;

/** unix://user:password@/path?parameters; `redis+unix` is the same. */
const socketPattern = /^(?:redis\+)?unix:\/\/(?:(?<user>[^@/?#]*)@)?(?<path>\/[^?#]+)(?:\?(?<parameters>[^#]*))?$/;

interface AddressParts {
  readonly scheme: string;
  readonly username: string;
  readonly password: string;
  readonly hosts: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/**
 * Reads `redis://[user:password@]host[:port][/database]` (`rediss` for TLS), several of these with commas between them
 * for a Cluster, `unix://[user:password@]/path[?db=…]` for a socket, or `redis+sentinel://[user:password@]host[:port],…/masterName[?db=…][&sentinelPassword=…]`.
 * @throws RedisAddressError
 */
export function parseRedisAddress(text: string): RedisAddress {
  if (/^rediss?\+sentinel:/.test(text)) return parseSentinel(partsOf(text));
  if (/^(redis\+)?unix:/.test(text)) return parseSocket(text);
  const [first, ...others] = text.split(',').map((address) => partsOf(address.trim()));
  if (!first) throw new RedisAddressError('write at least one server, as redis://host:6379');
  return others.length === 0 ? parseSingle(first) : parseCluster(first, others);
}

function parseSingle(parts: AddressParts): RedisAddress {
  refuseParameters(parts, []);
  return {
    kind: 'single',
    ...credentials(parts),
    node: parseNode(parts.hosts, redisPort),
    database: parseDatabase(parts.path),
  };
}

function parseSocket(text: string): RedisAddress {
  const groups = socketPattern.exec(text)?.groups;
  if (!groups) throw new RedisAddressError('write the path of the socket behind three slashes: unix:///run/redis.sock');
  const parameters = new URLSearchParams(groups['parameters'] ?? '');
  refuseParameters({ parameters }, ['db']);
  return {
    kind: 'socket',
    ...credentials({ scheme: 'unix', ...readUser(groups['user']) }),
    path: decode(groups['path'] ?? ''),
    database: parseDatabase(parameters.get('db') ?? ''),
  };
}

function parseCluster(first: AddressParts, others: readonly AddressParts[]): RedisAddress {
  const all = [first, ...others];
  for (const parts of all) {
    refuseParameters(parts, []);
    if (parseDatabase(parts.path) !== 0) throw new RedisAddressError('a Redis Cluster has no databases: leave out /…');
    if (parts.scheme !== first.scheme) {
      throw new RedisAddressError('write redis:// or rediss:// for all servers of a Redis Cluster, not both');
    }
  }
  // One password is the whole cluster's; it need not be repeated.
  const withPassword = all.find(({ password }) => password !== '') ?? first;
  return {
    kind: 'cluster',
    ...credentials(withPassword),
    nodes: all.map(({ hosts }) => parseNode(hosts, redisPort)),
  };
}

function parseSentinel(parts: AddressParts): RedisAddress {
  refuseParameters(parts, ['db', 'sentinelPassword']);
  if (parts.path === '') {
    throw new RedisAddressError('name the master that the Sentinels watch: redis+sentinel://host:26379/NAME');
  }
  const sentinelPassword = parts.parameters.get('sentinelPassword');
  return {
    kind: 'sentinel',
    ...credentials(parts),
    sentinels: parts.hosts.split(',').map((host) => parseNode(host.trim(), sentinelPort)),
    masterName: decode(parts.path),
    database: parseDatabase(parts.parameters.get('db') ?? ''),
    ...(sentinelPassword !== null && { sentinelPassword }),
  };
}

function partsOf(address: string): AddressParts {
  const groups = addressPattern.exec(address)?.groups;
  if (!groups) {
    throw new RedisAddressError(
      'write redis://host:6379 (rediss:// with TLS), several of these with commas between them for a Cluster, unix:///path for a socket, or redis+sentinel://host:26379,host:26379/name for Sentinel; in a password, write @ / ? # : , and % as %40 %2F %3F %23 %3A %2C and %25',
    );
  }
  return {
    scheme: groups['scheme'] ?? '',
    ...readUser(groups['user']),
    hosts: groups['hosts'] ?? '',
    path: groups['path'] ?? '',
    parameters: new URLSearchParams(groups['parameters'] ?? ''),
  };
}

function readUser(text = ''): Pick<AddressParts, 'username' | 'password'> {
  const [username = '', ...password] = text.split(':');
  return { username: decode(username), password: decode(password.join(':')) };
}

function credentials({ scheme, username, password }: Pick<AddressParts, 'scheme' | 'username' | 'password'>) {
  return {
    ...(username !== '' && { username }),
    ...(password !== '' && { password }),
    tls: scheme.startsWith('rediss'),
  };
}

function parseNode(text: string, defaultPort: number): RedisNode {
  // An IPv6 address stands in brackets.
  const match = /^(?:\[(?<bracketed>[0-9A-Fa-f:.]+)\]|(?<plain>[^:[\]\s,]+))(?::(?<port>\d{1,5}))?$/.exec(text);
  const host = match?.groups?.['bracketed'] ?? match?.groups?.['plain'];
  const port = Number(match?.groups?.['port'] ?? defaultPort);
  if (host === undefined || port < 1 || port > 65_535) {
    throw new RedisAddressError('write each server of Redis as host:port, with a port from 1 to 65535');
  }
  return { host, port };
}

function parseDatabase(text: string): number {
  if (text === '') return 0;
  if (!/^\d{1,4}$/.test(text)) throw new RedisAddressError('the database is a number, for example redis://host:6379/0');
  return Number(text);
}

/** A misspelt parameter would silently have no effect. */
function refuseParameters({ parameters }: Pick<AddressParts, 'parameters'>, known: readonly string[]): void {
  for (const name of parameters.keys()) {
    if (known.includes(name)) continue;
    throw new RedisAddressError(
      known.length === 0
        ? 'it takes no parameters: leave out ?…'
        : `it takes no other parameters than ${known.join(' and ')}`,
    );
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RedisAddressError('write % as %25');
  }
}
