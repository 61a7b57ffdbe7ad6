import type { Config } from '../config/config.ts';
import type { RedisAddress } from '../config/redis-address.ts';
import { ConfigError } from '../config/setting-reader.ts';
import { failureOf } from '../runtime/failure.ts';

/** The settings that say where to listen. */
export interface ListeningSettings {
  readonly portName: 'PORT' | 'METRICS_PORT';
  readonly hostName: 'HOST' | 'METRICS_HOST';
  readonly port: number;
}

/** Why the server cannot listen there, and the settings to change. */
export function listeningProblem(error: unknown, { portName, hostName, port }: ListeningSettings): ConfigError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new ConfigError([`${portName} ${port} is used by another program: set ${portName} to a free one.`]);
    case 'EACCES':
      return new ConfigError([
        `${portName} ${port} may not be opened by this user: set ${portName} to 1024 or more, with a proxy before it.`,
      ]);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError([
        `${hostName} must be an address of this machine, for example ${hostName}=127.0.0.1 for this machine alone.`,
      ]);
    default:
      return new ConfigError([
        `${hostName} and ${portName} cannot be listened on: ${failureOf(error).problem}. Set them to others.`,
      ]);
  }
}

/** Why Redis cannot be used, and what to check. It holds no password, because failures hold none. */
export function redisProblem(error: unknown, { tls }: Pick<RedisAddress, 'tls'>): ConfigError {
  const { problem } = failureOf(error);
  // A Redis without TLS waits for the end of a line, which a handshake does not have.
  const advice = (tls ? tlsAdviceFor(problem) : undefined) ?? adviceFor(problem);
  return new ConfigError([`REDIS_URL leads to no Redis that can be used: ${problem}. ${advice}`]);
}

/** Where the handshake fails, the other end often closes the connection before its reason arrives. */
function tlsAdviceFor(problem: string): string | undefined {
  if (/timed out|ETIMEDOUT/i.test(problem)) {
    return 'Check that it runs there. If it does not speak TLS at this port, write redis://, or the port at which it does.';
  }
  return closedPattern.test(problem)
    ? 'It closes the connection: if it asks for a certificate, set REDIS_TLS_CERT and REDIS_TLS_KEY to one that it accepts.'
    : undefined;
}

const closedPattern = /Connection is closed|ECONNRESET|EPIPE|Protocol error|socket closed|ended by the other/i;

/** The first pattern that the problem matches says what to do. */
const redisAdvice: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [
    /WRONGPASS|NOAUTH|AUTH failed|invalid password/i,
    'Write the user and password that it expects: redis://user:password@host:6379.',
  ],
  [
    /lacks these rights/,
    'Give them to the user, by ACL SETUSER or in its ACL file: ~ is for keys, & for channels, + for commands.',
  ],
  [/NOPERM/, 'Give its user the rights that Parley needs, by ACL SETUSER: ~* &* +@all -@admin -@dangerous +info.'],
  [
    /unknown command.*\binfo\b/i,
    'It has renamed INFO, which says whether it has loaded its data: leave INFO its name (rename-command), or forbid it by an ACL.',
  ],
  [/ENOTFOUND|EAI_AGAIN/, 'There is no such host: check its name.'],
  [
    /certificate required|handshake failure|peer did not return a certificate|bad certificate/i,
    'It asks for a certificate: set REDIS_TLS_CERT and REDIS_TLS_KEY to one that it accepts.',
  ],
  [
    /self.signed|unable to (verify|get)|unknown ca/i,
    'Its certificate is of an authority of your own: set REDIS_TLS_CA to that authority’s certificate.',
  ],
  [
    /altnames|Hostname\/IP/i,
    'Its certificate is for another name: write the name that the certificate has into REDIS_URL.',
  ],
  [/certificate has expired/i, 'Renew its certificate, or check the clock of this machine.'],
  [
    /wrong version number|packet length too long|SSL|TLS|EPROTO/i,
    'It does not speak TLS at this port: write redis://, or the port at which it does.',
  ],
  [
    closedPattern,
    'It closes the connection without a word: if this port is for TLS, write rediss:// in place of redis://.',
  ],
  [/ENOENT|EACCES/, 'There is no socket that this user may open: check its path, and its rights (unixsocketperm).'],
];

const adviceFor = (problem: string): string =>
  redisAdvice.find(([pattern]) => pattern.test(problem))?.[1] ??
  'Check that it runs there, and that this machine may reach it.';

/** Why the bucket cannot be used, and what to check. It holds no key, because failures hold none. */
export function bucketProblem(error: unknown): ConfigError {
  const { problem } = failureOf(error);
  const advice =
    bucketAdvice.find(([pattern]) => pattern.test(problem))?.[1] ??
    'Check that it runs there, and that this machine may reach it.';
  return new ConfigError([`ASSETS_URL leads to no bucket that can be used: ${problem}. ${advice}`]);
}

const bucketAdvice: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/status 403/, 'Write the key and the secret of a user who may read, write, list and erase in this bucket.'],
  [/NoSuchBucket|status 404/, 'Make the bucket, or write the name of the one that there is.'],
  [/status 301|status 400/, 'Write the region of the bucket: ?region=… at the end.'],
  [/ENOTFOUND|EAI_AGAIN/, 'There is no such host: check its name.'],
];

/** Warnings of settings that are valid each, but not together. */
export function settingWarnings(config: Config): readonly string[] {
  return [proxyWarning(config), counterWarning(config)].filter((warning) => warning !== undefined);
}

function proxyWarning({ publicUrl, tls, trustProxyHops }: Config): string | undefined {
  if (!publicUrl?.startsWith('https:') || tls || trustProxyHops > 0) return undefined;
  return 'PUBLIC_URL is https, so a proxy stands before this server: set TRUST_PROXY=1 (or how many there are), or everybody counts as one address';
}

function counterWarning({ redis, counterSecret }: Config): string | undefined {
  if (redis === undefined || counterSecret !== undefined) return undefined;
  return 'COUNTER_SECRET is not set, so this server counts wrong codes and new chats by itself, and forgets the counts when it stops: with several servers set the same one for all, for example what `openssl rand -hex 32` writes';
}
