import { defaultLimits } from './limits.ts';
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
  ASSETS_URL: [
    's3://KEY:SECRET@host/bucket',
    'a bucket to keep the bytes of files in; without it they are where the chats are',
  ],
  TRUST_PROXY: ['1', 'how many proxies of yours stand before Parley'],
  TLS_CERT: ['server.pem', 'a certificate to serve https with'],
  TLS_KEY: ['server.key', 'and its key'],
  METRICS_PORT: ['9464', 'where to serve figures for Prometheus'],
  METRICS_HOST: ['127.0.0.1', 'on which address to serve them'],
  COUNTER_SECRET: ['…', 'with a Redis: the key under which all servers count wrong codes together'],
  SECURITY_CONTACT: ['security@parley.example', 'whom security.txt names'],
  PUSH_SERVICES: ['none', 'the hosts of push services that may be used; without it those of the usual browsers'],
  VAPID_PUBLIC_KEY: ['B…', 'by which push services know your servers; without it the servers make one'],
  VAPID_PRIVATE_KEY: ['…', 'and its private half'],
  EXIT_URL: ['https://www.example.com/', 'where “Leave quickly” leads; without it to a plain page for notes'],
  LOG_LEVEL: ['info', 'how much is logged'],
} as const satisfies Readonly<Record<string, readonly [example: string, meaning: string]>>;

export const settingNames: readonly string[] = Object.keys(knownSettings);

const limitPrefix = 'LIMIT_';

/** `messagesPerChat` is set by `LIMIT_MESSAGES_PER_CHAT`. */
export const limitSetting = (name: string): string =>
  limitPrefix + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const limitNames: readonly string[] = Object.keys(defaultLimits).map(limitSetting);
const limitStems: readonly string[] = limitNames.map((name) => name.slice(limitPrefix.length));
const allNames: readonly string[] = [...settingNames, ...limitNames];

/** The setting that a word on the command line or the name of a variable most likely stands for. */
export function settingMeantBy(text: string): string | undefined {
  // Many programs have their own name before their settings.
  const name = text.replace(/^parley[_-]?/i, '');
  const meant = misspeltName(name, allNames);
  if (meant !== undefined) return meant;
  // A limit's prefix is easily left out.
  const stem = misspeltName(name, limitStems);
  return stem === undefined ? undefined : limitPrefix + stem;
}

/** One sentence for each variable with the prefix of limits that is none: it would silently have no effect. */
export function unknownLimits(environment: Environment): readonly string[] {
  return Object.keys(environment).flatMap((name) => {
    if (!name.startsWith(limitPrefix) || limitNames.includes(name)) return [];
    const meant = misspeltName(name, limitNames);
    const advice =
      meant === undefined
        ? 'remove it; src/config/limits.ts has all there are'
        : `write ${meant}, if that is meant, or remove it`;
    return [`${name} is not a limit of Parley: ${advice}.`];
  });
}

/**
 * One sentence for each variable that looks like a misspelt setting. It is no error: the environment also holds the
 * variables of other programs. Values are never repeated.
 */
export function misspeltSettings(environment: Environment): readonly string[] {
  return Object.keys(environment).flatMap((name) => {
    if (settingNames.includes(name) || name.startsWith(limitPrefix)) return [];
    const option = npmOption.exec(name)?.groups?.['name'];
    const meant =
      option === undefined ? settingMeantBy(name) : allNames.find((known) => known === option.toUpperCase());
    if (meant === undefined) return [];
    const shown = option === undefined ? name : `--${option.replaceAll('_', '-')}`;
    return [`${shown} is not a setting of Parley and has no effect: ${meant} may be meant`];
  });
}

/** npm keeps an option to itself that stands before `--`, and hands it on as a variable. */
const npmOption = /^npm_config_(?<name>\w+)$/;
