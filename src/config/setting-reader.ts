import { isIPv4, isIPv6 } from 'node:net';
import { type BucketAddress, BucketAddressError, parseBucketAddress } from './bucket-address.ts';
import { leastSecretCharacters } from './limits.ts';
import { plainOriginOf } from './plain-origin.ts';
import { areVapidKeys, knownPushServices, parsePushServices, type VapidKeys } from './push-services.ts';
import { parseRedisAddress, type RedisAddress, RedisAddressError } from './redis-address.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Says, for every setting that cannot be used, what to write instead. It never repeats a value that may hold a password. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Parley cannot start with these settings:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

export interface TlsFiles {
  readonly certificatePath: string;
  readonly keyPath: string;
}

/** Paths of PEM files for the connection to a Redis with TLS. */
export interface RedisTlsFiles {
  /** The certificate of the authority that signed Redis's own. */
  readonly caPath?: string;
  /** This server's certificate and its key, for a Redis that asks for one. */
  readonly client?: TlsFiles;
}

export interface IntegerBounds {
  readonly least: number;
  readonly most: number;
  readonly example?: number;
}

/** An address of IPv4 in any of its forms: `127.1`, `0x7f000001`. */
const hostWithoutPort = /^[0-9a-fx.]+$/i;

/**
 * Reads single settings from the environment. A missing or empty one is undefined, or has its default. A setting that
 * cannot be used is added to `problems`, so that all of them are reported at once.
 */
export class SettingReader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | undefined {
    return this.#environment[name]?.trim() || undefined;
  }

  /**
   * An address or a host name. IPv6 addresses may stand in brackets, as in URLs; addresses are written in their usual form,
   * so that `0` is 0.0.0.0.
   */
  host(name: string): string | undefined {
    const text = this.text(name)?.replace(/^\[(.*)\]$/, '$1');
    if (text === undefined || text.includes('%')) return text;
    if (isIPv6(text)) return new URL(`http://[${text}]`).hostname.slice(1, -1);
    const hostname = URL.canParse(`http://${text}`) ? new URL(`http://${text}`).hostname : '';
    return isIPv4(hostname) && hostWithoutPort.test(text) ? hostname : text;
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

  /** 0 lets the system choose a free port. */
  port(name: string): number | undefined {
    return this.text(name) === undefined ? undefined : this.integer(name, 3000, { least: 0, most: 65_535 });
  }

  /** Scheme, host and port, without a slash at the end. */
  publicUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const origin = plainOriginOf(text);
    if (origin === undefined) {
      this.problems.push(
        `${name} must be the address that people open, with http:// or https:// and nothing after the host and port, for example ${name}=https://parley.example.`,
      );
    }
    return origin;
  }

  /** The address of any page, without a user or a password: they would be shown to everybody who opens it. */
  pageUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.password === '') return url.href;
    this.problems.push(
      `${name} must be the whole address of a page, with https:// or http:// and without a user or password, for example ${name}=https://www.example.com/.`,
    );
    return undefined;
  }

  redisAddress(name: string): RedisAddress | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    try {
      return parseRedisAddress(text);
    } catch (error) {
      if (!(error instanceof RedisAddressError)) throw error;
      this.problems.push(`${name} cannot be used: ${error.message}.`);
      return undefined;
    }
  }

  bucketAddress(name: string): BucketAddress | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    try {
      return parseBucketAddress(text);
    } catch (error) {
      if (!(error instanceof BucketAddressError)) throw error;
      this.problems.push(`${name} cannot be used: ${error.message}.`);
      return undefined;
    }
  }

  secret(name: string): string | undefined {
    const text = this.text(name);
    if (text !== undefined && text.length < leastSecretCharacters) {
      this.problems.push(
        `${name} must be ${leastSecretCharacters} characters or more that nobody can guess, for example the output of \`openssl rand -hex 32\`.`,
      );
    }
    return text;
  }

  tlsFiles(certificateName: string, keyName: string, withoutBoth: string): TlsFiles | undefined {
    const certificatePath = this.text(certificateName);
    const keyPath = this.text(keyName);
    if (certificatePath !== undefined && keyPath !== undefined) return { certificatePath, keyPath };
    if (certificatePath !== undefined || keyPath !== undefined) {
      this.problems.push(
        `${certificateName} and ${keyName} go together: set both to the paths of PEM files, or neither${withoutBoth}.`,
      );
    }
    return undefined;
  }

  /** `none` for no push at all. */
  pushServices(name: string): readonly string[] {
    const text = this.text(name);
    if (text === undefined) return [...knownPushServices];
    if (text === 'none') return [];
    const hosts = parsePushServices(text);
    if (!hosts) {
      this.problems.push(
        `${name} must be the hosts of push services with commas between them, for example ${name}=${knownPushServices[0]},${knownPushServices.at(-1)}, or none.`,
      );
    }
    return hosts ?? [];
  }

  vapidKeys(publicName: string, privateName: string): VapidKeys | undefined {
    const [publicKey, privateKey] = [this.text(publicName), this.text(privateName)];
    if (publicKey === undefined && privateKey === undefined) return undefined;
    const keys = { publicKey: publicKey ?? '', privateKey: privateKey ?? '' };
    if (areVapidKeys(keys)) return keys;
    this.problems.push(
      `${publicName} and ${privateName} go together: set both as \`npx web-push generate-vapid-keys\` writes them, from one run of it, or neither.`,
    );
    return undefined;
  }

  /** How to report a security problem, as a URI for security.txt (RFC 9116 §2.5.3). */
  contact(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const address = /^[^\s@:/]+@[^\s@:/]+$/.test(text) ? `mailto:${text}` : text;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url !== undefined && /^(https|mailto|tel):$/.test(url.protocol) && url.password === '') return url.href;
    this.problems.push(
      `${name} must be a mail address or the https:// address of a page, for example ${name}=security@parley.example.`,
    );
    return undefined;
  }
}
