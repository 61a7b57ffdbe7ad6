import type { Config } from '../config/config.ts';
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
export function redisProblem(error: unknown): ConfigError {
  const { problem } = failureOf(error);
  return new ConfigError([`REDIS_URL leads to no Redis that can be used: ${problem}. ${adviceFor(problem)}`]);
}

function adviceFor(problem: string): string {
  if (/WRONGPASS|NOAUTH|AUTH failed|invalid password/i.test(problem)) {
    return 'Write the user and password that it expects: redis://user:password@host:6379.';
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(problem)) return 'There is no such host: check its name.';
  if (/certificate|SSL|TLS/i.test(problem))
    return 'Check whether it speaks TLS: rediss:// is with TLS, redis:// without.';
  return 'Check that it runs there, and that this machine may reach it.';
}

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
