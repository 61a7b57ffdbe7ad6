import { misspeltName } from './nearest-name.ts';
import type { Environment } from './setting-reader.ts';

/** Every setting, with a value as an example and its meaning in few words, for `--help`. The README has the whole of it. */
export const knownSettings = {
  PORT: ['3000', 'where to listen'],
  HOST: ['127.0.0.1', 'on which address to listen; without it on all'],
  PUBLIC_URL: ['https://parley.example', 'what links begin with'],
  REDIS_URL: ['redis://host:6379', 'a Redis to keep chats in; without it they live in memory'],
  REDIS_TLS_CA: ['ca.pem', 'who signed the certificate of that Redis'],
  REDIS_TLS_CERT: ['client.pem', 'a certificate to show to that Redis'],
  REDIS_TLS_KEY: ['client.key', 'and its key'],
  TRUST_PROXY: ['1', 'how many proxies of yours stand before Parley'],
  TLS_CERT: ['server.pem', 'a certificate to serve https with'],
  TLS_KEY: ['server.key', 'and its key'],
  METRICS_PORT: ['9464', 'where to serve figures for Prometheus'],
  METRICS_HOST: ['127.0.0.1', 'on which address to serve them'],
  COUNTER_SECRET: ['…', 'with a Redis: the key under which all servers count wrong codes together'],
  SECURITY_CONTACT: ['security@parley.example', 'whom security.txt names'],
  LOG_LEVEL: ['info', 'how much is logged'],
} as const satisfies Readonly<Record<string, readonly [example: string, meaning: string]>>;

export const settingNames = Object.keys(knownSettings);

/**
 * One sentence for each variable that looks like a misspelt setting. It is no error: the environment also holds the
 * variables of other programs. Values are never repeated.
 */
export function misspeltSettings(environment: Environment): readonly string[] {
  return Object.keys(environment).flatMap((name) => {
    if (settingNames.includes(name) || name.startsWith('LIMIT_')) return [];
    const meant = misspeltName(name, settingNames);
    return meant === undefined ? [] : [`${name} is not a setting of Parley and has no effect: ${meant} may be meant`];
  });
}
