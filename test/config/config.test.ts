import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/config/config.ts';
import { limitSetting, misspeltSettings, settingNames } from '../../src/config/known-settings.ts';
import { defaultLimits } from '../../src/config/limits.ts';
import { isAtPushService, knownPushServices } from '../../src/config/push-services.ts';
import { ConfigError, type Environment } from '../../src/config/setting-reader.ts';
import { makeVapidKeys } from '../../src/push/push-encryption.ts';

const [vapidKeys, otherKeys] = [makeVapidKeys(), makeVapidKeys()];

const refusalOf = (environment: Environment): ConfigError => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('these settings were taken');
};

describe('the settings', () => {
  it('are all optional', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      trustProxyHops: 0,
      pushServices: knownPushServices,
      logLevel: 'info',
      limits: defaultLimits,
    });
  });

  it('count as missing when they are empty, as compose files leave them', () => {
    expect(readConfig({ PORT: '', HOST: ' ', PUBLIC_URL: '', REDIS_URL: '', TLS_CERT: '', TLS_KEY: '' })).toEqual(
      readConfig({}),
    );
  });

  it('are taken from the environment', () => {
    const environment = {
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://parley.example/',
      REDIS_URL: 'redis://one:6379,redis://two:6379',
      TRUST_PROXY: '2',
      TLS_CERT: '/certificate.pem',
      TLS_KEY: '/key.pem',
      COUNTER_SECRET: '0123456789abcdef0123456789abcdef',
      METRICS_PORT: '9464',
      PUSH_SERVICES: 'push.example, *.Push.example:8443',
      VAPID_PUBLIC_KEY: vapidKeys.publicKey,
      VAPID_PRIVATE_KEY: vapidKeys.privateKey,
      LOG_LEVEL: 'warn',
      LIMIT_MESSAGES_PER_CHAT: '7',
    };
    expect(readConfig(environment)).toEqual({
      port: 0,
      host: '127.0.0.1',
      publicUrl: 'https://parley.example',
      redis: {
        kind: 'cluster',
        tls: false,
        nodes: [
          { host: 'one', port: 6379 },
          { host: 'two', port: 6379 },
        ],
      },
      trustProxyHops: 2,
      tls: { certificatePath: '/certificate.pem', keyPath: '/key.pem' },
      counterSecret: '0123456789abcdef0123456789abcdef',
      metrics: { port: 9464, host: '127.0.0.1' },
      pushServices: ['push.example', '*.push.example:8443'],
      vapidKeys,
      logLevel: 'warn',
      limits: { ...defaultLimits, messagesPerChat: 7 },
    } satisfies Config);
  });

  it('name push services as browsers write them, where the port of https is none', () => {
    const { pushServices } = readConfig({ PUSH_SERVICES: 'fcm.googleapis.com:443, *.push.example:8443' });
    expect(pushServices).toEqual(['fcm.googleapis.com', '*.push.example:8443']);
    expect(isAtPushService('https://fcm.googleapis.com/send/1', pushServices)).toBe(true);
  });

  it.each([
    ['of no curve', { VAPID_PUBLIC_KEY: 'A'.repeat(87), VAPID_PRIVATE_KEY: 'A'.repeat(43) }],
    ['of two pairs', { VAPID_PUBLIC_KEY: vapidKeys.publicKey, VAPID_PRIVATE_KEY: otherKeys.privateKey }],
  ])('refuse keys for pushes %s', (_what, environment) => {
    expect(refusalOf(environment).problems).toEqual([expect.stringMatching(/from one run of it, or neither/)]);
  });

  it('cannot be changed once they are read', () => {
    const config = readConfig({ TLS_CERT: 'c', TLS_KEY: 'k', REDIS_URL: 'redis://one' });
    for (const part of [config, config.limits, config.tls, config.redis]) expect(Object.isFrozen(part)).toBe(true);
  });

  it('have one for every limit', () => {
    for (const name of Object.keys(defaultLimits)) {
      const more = 1 + defaultLimits[name as keyof typeof defaultLimits];
      expect(readConfig({ [limitSetting(name)]: String(more) }).limits).toMatchObject({ [name]: more });
    }
    expect(limitSetting('messagesPerChat')).toBe('LIMIT_MESSAGES_PER_CHAT');
  });
});

describe('an address to listen on', () => {
  it.each([
    ['[::1]', '::1'],
    ['::', '::'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['[2001:DB8:0::1]', '2001:db8::1'],
    ['0.0.0.0', '0.0.0.0'],
    ['0', '0.0.0.0'],
    ['127.1', '127.0.0.1'],
    ['0x7f000001', '127.0.0.1'],
    ['127.0.0.1:80', '127.0.0.1:80'],
    ['parley.example', 'parley.example'],
  ])('%s is %s', (text, host) => {
    expect(readConfig({ HOST: text, METRICS_HOST: text, METRICS_PORT: '0' })).toMatchObject({
      host,
      metrics: { host },
    });
  });
});

describe('a contact for security problems', () => {
  it.each([
    ['security@parley.example', 'mailto:security@parley.example'],
    ['https://parley.example/security', 'https://parley.example/security'],
    ['tel:+1-201-555-0123', 'tel:+1-201-555-0123'],
  ])('%s is %s', (text, securityContact) => {
    expect(readConfig({ SECURITY_CONTACT: text })).toMatchObject({ securityContact });
  });
});

describe('the page to which people leave quickly', () => {
  it.each(['https://www.example.com/', 'http://example.com/a/page?with=this#part'])('can be %s', (text) => {
    expect(readConfig({ EXIT_URL: text })).toMatchObject({ exitUrl: text });
  });

  it.each([
    'news.example.com',
    'javascript:alert(1)',
    'data:text/html,notes',
    'file:///etc/passwd',
    'ftp://example.com/',
    'https://user:password@example.com/',
    '//example.com/',
  ])('is refused in one sentence that does not repeat it: %s', (text) => {
    const { problems } = refusalOf({ EXIT_URL: text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^EXIT_URL must be the whole address of a page, with https:\/\/ or http:\/\//);
    expect(problems[0]).not.toContain(text);
  });
});

const limitRefusal = (name: string): string | undefined => refusalOf({ [name]: '1' }).problems[0];

/** Each character left out once. */
const misspellingsOf = (name: string): readonly string[] =>
  [...name].map((_, at) => name.slice(0, at) + name.slice(at + 1));

describe('a setting that does not exist', () => {
  it.each([
    ['PUBLICURL', 'PUBLIC_URL'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['public_url', 'PUBLIC_URL'],
    ['REDIS_URI', 'REDIS_URL'],
    ['PROT', 'PORT'],
    ['TRUSTED_PROXY', 'TRUST_PROXY'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['PARLEY_PORT', 'PORT'],
    ['PARLEY_PUBLIC_URI', 'PUBLIC_URL'],
    ['LIMITS_CHATS', 'LIMIT_CHATS'],
    ['LIMT_TYPING_MS', 'LIMIT_TYPING_MS'],
    ['limit_messages_per_chat', 'LIMIT_MESSAGES_PER_CHAT'],
    ['MESSAGES_PER_CHAT', 'LIMIT_MESSAGES_PER_CHAT'],
    ['MESAGE_PER_CHAT', 'LIMIT_MESSAGES_PER_CHAT'],
    ['PARLEY_LIMIT_CHATS', 'LIMIT_CHATS'],
  ])('%s is named with the one that is meant', (name, meant) => {
    const [warning, ...more] = misspeltSettings({ [name]: 'hunter2' });
    expect(more).toEqual([]);
    expect(warning).toContain(name);
    expect(warning).toContain(`${meant} may be meant`);
    expect(warning).not.toContain('hunter2');
  });

  it('is named as it was typed where npm kept it to itself: `npm start --public-url=…`', () => {
    expect(misspeltSettings({ npm_config_public_url: 'hunter2', npm_config_port: '4000' })).toEqual([
      '--public-url is not a setting of Parley and has no effect: PUBLIC_URL may be meant',
      '--port is not a setting of Parley and has no effect: PORT may be meant',
    ]);
  });

  it('is found for every setting with any one character left out', () => {
    for (const name of [...settingNames, ...Object.keys(defaultLimits).map(limitSetting)]) {
      for (const misspelt of misspellingsOf(name)) {
        const said =
          name.startsWith('LIMIT_') && misspelt.startsWith('LIMIT_')
            ? limitRefusal(misspelt)
            : misspeltSettings({ [misspelt]: 'x' })[0];
        expect(said, misspelt).toContain(name);
      }
    }
  });

  it('is not named after a limit that it has nothing in common with', () => {
    expect(limitRefusal('LIMIT_FOO')).toBe(
      'LIMIT_FOO is not a limit of Parley: remove it; src/config/limits.ts has all there are.',
    );
  });

  it('is none of the variables that every program finds', () => {
    const usual = [
      'HOME',
      'PATH',
      'PWD',
      'USER',
      'LOGNAME',
      'HOSTNAME',
      'LANG',
      'TERM',
      'NODE_ENV',
      'npm_config_loglevel',
      'npm_config_user_agent',
      'npm_config_cache',
      'npm_lifecycle_event',
      'PATHEXT',
      'SHELL',
      'SHLVL',
      'OLDPWD',
      'EDITOR',
      'TMPDIR',
      'HOSTTYPE',
      'REDIS_PORT',
      'REDIS_HOST',
      'SSL_CERT_FILE',
      'DISPLAY',
      'MAIL',
      'COLUMNS',
      'LINES',
    ];
    expect(misspeltSettings(Object.fromEntries(usual.map((name) => [name, 'x'])))).toEqual([]);
  });

  it('is not in the table of the README, which has all that exist', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const named = [...readme.matchAll(/^\| ((?:`[A-Z_]+`(?:, )?)+) \|/gm)].flatMap(([, names = '']) =>
      names.replaceAll('`', '').split(', '),
    );
    expect(named.toSorted()).toEqual(settingNames.toSorted());
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['PORT', 'http', 'PORT=3000'],
    ['PORT', '65536', '65535'],
    ['PORT', '-1', 'whole number'],
    ['TRUST_PROXY', 'true', 'TRUST_PROXY=1'],
    ['LOG_LEVEL', 'loud', 'debug, info'],
    ['PUBLIC_URL', 'parley.example', 'https://parley.example'],
    ['PUBLIC_URL', 'ftp://parley.example', 'http:// or https://'],
    ['PUBLIC_URL', 'https://parley.example/chat', 'nothing after the host'],
    ['PUBLIC_URL', 'https://parley.example/?a', 'nothing after the host'],
    ['PUBLIC_URL', 'https://me:secret@parley.example', 'nothing after the host'],
    ['REDIS_URL', 'localhost:6379', 'redis://host:6379'],
    ['REDIS_URL', 'http://localhost:6379', 'redis://host:6379'],
    ['REDIS_URL', 'redis://one,two', 'commas between them'],
    ['REDIS_URL', 'redis://one:70000', 'a port from 1 to 65535'],
    ['REDIS_URL', 'redis+sentinel://one', 'name the master'],
    ['LIMIT_CHATS', '0', '1 or more'],
    ['LIMIT_CHATS', '1e5', 'LIMIT_CHATS=100000'],
    ['LIMIT_MESSAGE_PER_CHAT', '5', 'LIMIT_MESSAGES_PER_CHAT'],
    ['METRICS_PORT', '3000', 'METRICS_PORT=9464'],
    ['METRICS_HOST', '0.0.0.0', 'METRICS_PORT=9464'],
    ['COUNTER_SECRET', 'guess me', '32 characters or more'],
    ['REDIS_URL', 'unix://run/redis.sock', 'unix:///run/redis.sock'],
    ['REDIS_TLS_CA', '/ca.pem', 'rediss://host:6379'],
    ['REDIS_TLS_CERT', '/client.pem', 'REDIS_TLS_KEY'],
    ['SECURITY_CONTACT', 'http://parley.example', 'security@parley.example'],
    ['SECURITY_CONTACT', 'call me', 'https:// address'],
    ['LIMIT_MESAGES_PER_CHAT', '5', 'write LIMIT_MESSAGES_PER_CHAT'],
    ['LIMIT_CHAT', '5', 'write LIMIT_CHATS,'],
    ['TLS_CERT', '/certificate.pem', 'TLS_KEY'],
    ['TLS_KEY', '/key.pem', 'TLS_CERT'],
    ['PUSH_SERVICES', 'https://fcm.googleapis.com', 'PUSH_SERVICES=fcm.googleapis.com'],
    ['PUSH_SERVICES', 'push', 'or none'],
    ['VAPID_PUBLIC_KEY', vapidKeys.publicKey, 'VAPID_PRIVATE_KEY'],
    ['VAPID_PRIVATE_KEY', vapidKeys.privateKey, 'VAPID_PUBLIC_KEY'],
    ['LIMIT_DEAD_PEER_AFTER_MS', '9999', 'greater than LIMIT_HEARTBEAT_INTERVAL_MS'],
    ['LIMIT_FRAME_BYTES', '44000', 'greater than LIMIT_SEALED_CHARACTERS'],
    ['LIMIT_HEARTBEAT_INTERVAL_MS', '11000', '10999 or less'],
    ['LIMIT_DEAD_STREAM_AFTER_MS', '30000', '60001 or more'],
    ['LIMIT_NEXT_POLL_WITHIN_MS', '1999', '4000 or more'],
    ['LIMIT_KEPT_FREE_PERCENT', '100', '90 or less'],
    ['LIMIT_SEALED_CHANGE_CHARACTERS', '395', '396 or more'],
    ['LIMIT_SEALED_RECEIPT_CHARACTERS', '70', '71 or more'],
    ['LIMIT_HEADER_BYTES', '1000', '8192 or more'],
    ['LIMIT_BUCKET_TIMEOUT_MS', '9999999999', '3600000 or less'],
    ['LIMIT_SHARED_ASSETS_MS', '60000', 'greater than LIMIT_SHARE_ASSETS_EVERY_MS'],
    ['LIMIT_PUSH_KEYS_MS', '604800000', 'greater than LIMIT_LONGEST_LIFE_MS'],
    ['PUBLIC_URL', 'https://parley.example;x', 'https://parley.example'],
    ['PUBLIC_URL', 'https://a,b.example', 'https://parley.example'],
    ['PUSH_SERVICES', 'push.example:99999', 'or none'],
    ['REDIS_URL', 'redis://:one,two@redis.example', '%2C'],
  ])('are named, with what to write instead: %s=%s', (name, value, advice) => {
    const { message } = refusalOf({ [name]: value });
    expect(message).toContain(name);
    expect(message).toContain(advice);
  });

  it('are named when they contradict each other: a certificate, and a public address without TLS', () => {
    const tls = { TLS_CERT: '/certificate.pem', TLS_KEY: '/key.pem' };
    expect(refusalOf({ ...tls, PUBLIC_URL: 'http://parley.example' }).message).toContain(
      'PUBLIC_URL must begin with https',
    );
  });

  it('are named all at once', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'x', LIMIT_CHATS: 'x', LIMIT_X: '1' }).problems).toHaveLength(4);
  });

  it('are never repeated where they may hold a password', () => {
    const { message } = refusalOf({
      REDIS_URL: 'rediss//me:hunter2@redis.example',
      COUNTER_SECRET: 'hunter2',
      VAPID_PRIVATE_KEY: 'hunter2',
      PUBLIC_URL: 'https://me:hunter2@parley.example',
    });
    expect(message).not.toContain('hunter2');
  });

  it('are the only thing that reading them ever throws about', () => {
    const names = ['PORT', 'HOST', 'PUBLIC_URL', 'REDIS_URL', 'TRUST_PROXY', 'TLS_CERT', 'LOG_LEVEL', 'LIMIT_CHATS'];
    const environments = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(environments, (environment) => {
        try {
          expect(readConfig(environment).port).toBeTypeOf('number');
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
