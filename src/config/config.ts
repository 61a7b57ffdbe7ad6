import { silentServerAfterMs } from '../chat/limits.ts';
import { defaultLimits, type Limits } from './limits.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Everything that can be set, checked; see "Settings" in the README. */
export interface Config {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to listen on; absent for all of them. */
  readonly host?: string;
  /** What links begin with, without a slash at its end; absent for the address that the organizer used. */
  readonly publicUrl?: string;
  /** Passed to the Redis store as it is; absent for the embedded one. */
  readonly redisUrl?: string;
  /** How many proxies in front of this server are trusted to say where a request came from. */
  readonly trustProxyHops: number;
  readonly tls?: TlsFiles;
  /** What addresses are hashed with before they are counted; shared by the servers of one Redis. */
  readonly counterSecret?: string;
  /** Absent: nothing is measured. */
  readonly metrics?: { readonly port: number; readonly host: string };
  readonly logLevel: LogLevel;
  readonly limits: Limits;
}

export interface TlsFiles {
  readonly certificatePath: string;
  readonly keyPath: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Says, for every setting that cannot be used, what to write instead. It never repeats what may hold a password. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Parley cannot start with these settings:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/**
 * Reads the settings from the environment; one that is missing or empty has its default.
 * @throws ConfigError naming all problems at once.
 */
export function readConfig(environment: Environment): Config {
  const settings = new Settings(environment);
  const host = settings.text('HOST');
  const publicUrl = settings.publicUrl('PUBLIC_URL');
  const redisUrl = settings.redisUrl('REDIS_URL');
  const tls = settings.tlsFiles('TLS_CERT', 'TLS_KEY');
  const counterSecret = settings.secret('COUNTER_SECRET');
  const port = settings.port('PORT') ?? 3000;
  const metrics = settings.metrics('METRICS_PORT', 'METRICS_HOST', port);
  if (tls !== undefined && publicUrl?.startsWith('http:')) {
    settings.problems.push('PUBLIC_URL must begin with https:// when TLS_CERT and TLS_KEY are set.');
  }
  const config: Config = {
    port,
    ...(host !== undefined && { host }),
    ...(publicUrl !== undefined && { publicUrl }),
    ...(redisUrl !== undefined && { redisUrl }),
    trustProxyHops: settings.integer('TRUST_PROXY', 0, { least: 0, most: 10, example: 1 }),
    ...(tls !== undefined && { tls: Object.freeze(tls) }),
    ...(counterSecret !== undefined && { counterSecret }),
    ...(metrics !== undefined && { metrics: Object.freeze(metrics) }),
    logLevel: settings.choice('LOG_LEVEL', 'info', logLevels),
    limits: Object.freeze(readLimits(settings)),
  };
  if (settings.problems.length > 0) throw new ConfigError(settings.problems);
  return Object.freeze(config);
}

/** `messagesPerChat` is set by `LIMIT_MESSAGES_PER_CHAT`. */
export const limitSetting = (name: string): string =>
  `LIMIT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

function readLimits(settings: Settings): Limits {
  const names = Object.keys(defaultLimits) as (keyof Limits)[];
  settings.refuseUnknown('LIMIT_', names.map(limitSetting));
  const limits = Object.fromEntries(
    names.map((name) => [
      name,
      settings.integer(limitSetting(name), defaultLimits[name], { least: 1, most: Number.MAX_SAFE_INTEGER }),
    ]),
  ) as Limits;
  for (const [larger, smaller, why] of limitOrder) {
    if (limits[larger] > limits[smaller]) continue;
    settings.problems.push(
      `${limitSetting(larger)} must be greater than ${limitSetting(smaller)} (${limits[smaller]}): ${why}.`,
    );
  }
  if (limits.heartbeatIntervalMs >= silentServerAfterMs) {
    settings.problems.push(
      `${limitSetting('heartbeatIntervalMs')} must be less than ${silentServerAfterMs}: pages that hear nothing for so long come back by another connection.`,
    );
  }
  return limits;
}

/** Limits that make no sense without each other. */
const limitOrder: readonly (readonly [larger: keyof Limits, smaller: keyof Limits, why: string])[] = [
  ['deadPeerAfterMs', 'heartbeatIntervalMs', 'a peer must be asked before it is given up'],
  ['presenceLeaseMs', 'heartbeatIntervalMs', 'each heartbeat renews the lease'],
  ['frameBytes', 'sealedCharacters', 'one frame carries one sealed message'],
  ['requestBodyBytes', 'sealedCharacters', 'one request carries one sealed message'],
  ['bufferedBytesPerSocket', 'sealedCharacters', 'at least one message must fit'],
  ['stopWithinMs', 'drainMs', 'draining is a part of stopping'],
];

const leastSecretCharacters = 32;

interface IntegerBounds {
  readonly least: number;
  readonly most: number;
  readonly example?: number;
}

/** Reads one setting after the other and gathers what is wrong with them. */
class Settings {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | undefined {
    return this.#environment[name]?.trim() || undefined;
  }

  /** 0 lets the system choose. Undefined when it is not set. */
  port(name: string): number | undefined {
    return this.text(name) === undefined ? undefined : this.integer(name, 3000, { least: 0, most: 65_535 });
  }

  metrics(portName: string, hostName: string, mainPort: number): Config['metrics'] {
    const port = this.port(portName);
    const host = this.text(hostName);
    if (port !== undefined && port !== 0 && port === mainPort) {
      this.problems.push(`${portName} must be another port than PORT (${mainPort}), for example ${portName}=9464.`);
    }
    if (port === undefined && host !== undefined) {
      this.problems.push(
        `${hostName} is where metrics are served: set ${portName} as well, for example ${portName}=9464.`,
      );
    }
    return port === undefined ? undefined : { port, host: host ?? '127.0.0.1' };
  }

  integer(name: string, fallback: number, bounds: IntegerBounds): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= bounds.least && value <= bounds.most) return value;
    const range =
      bounds.most === Number.MAX_SAFE_INTEGER ? `, ${bounds.least} or more` : ` from ${bounds.least} to ${bounds.most}`;
    this.problems.push(`${name} must be a whole number${range}, for example ${name}=${bounds.example ?? fallback}.`);
    return fallback;
  }

  choice<Choice extends string>(name: string, fallback: Choice, choices: readonly Choice[]): Choice {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const chosen = choices.find((choice) => choice === text);
    if (chosen === undefined) this.problems.push(`${name} must be one of ${choices.join(', ')}.`);
    return chosen ?? fallback;
  }

  publicUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
    if (!isOrigin) {
      this.problems.push(
        `${name} must be the address that people open, with http:// or https:// and nothing after the host and port, for example ${name}=https://parley.example.`,
      );
    }
    return url?.origin;
  }

  redisUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const addresses = text.split(',').map((address) => address.trim());
    const isSentinel = (address: string) => /^rediss?\+sentinel:\/\/[^/\s]/.test(address);
    const isUsable = isSentinel(text) || addresses.every((address) => /^rediss?:\/\/[^/\s]/.test(address));
    if (!isUsable) {
      this.problems.push(
        `${name} must be redis://host:6379 (rediss:// with TLS), several of these with commas between them for a Cluster, or redis+sentinel://host:26379,host:26379/name for Sentinel.`,
      );
    }
    return text;
  }

  /** Never repeated, not even when it cannot be used. */
  secret(name: string): string | undefined {
    const text = this.text(name);
    if (text !== undefined && text.length < leastSecretCharacters) {
      this.problems.push(
        `${name} must be ${leastSecretCharacters} characters or more that nobody can guess, for example what \`openssl rand -hex 32\` writes.`,
      );
    }
    return text;
  }

  tlsFiles(certificateName: string, keyName: string): TlsFiles | undefined {
    const certificatePath = this.text(certificateName);
    const keyPath = this.text(keyName);
    if (certificatePath !== undefined && keyPath !== undefined) return { certificatePath, keyPath };
    if (certificatePath !== undefined || keyPath !== undefined) {
      this.problems.push(
        `${certificateName} and ${keyName} go together: set both to the paths of PEM files, or neither to serve plain http.`,
      );
    }
    return undefined;
  }

  /** A misspelt limit would silently have no effect. */
  refuseUnknown(prefix: string, known: readonly string[]): void {
    for (const name of Object.keys(this.#environment)) {
      if (!name.startsWith(prefix) || known.includes(name)) continue;
      const likely = known.reduce((best, next) => (sharedStart(next, name) > sharedStart(best, name) ? next : best));
      this.problems.push(`${name} is not a limit of Parley: write ${likely}, if that is meant, or remove it.`);
    }
  }
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
