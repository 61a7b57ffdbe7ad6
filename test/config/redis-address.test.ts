import { describe, expect, it } from 'vitest';
import { parseRedisAddress, RedisAddressError } from '../../src/config/redis-address.ts';

describe('the address of Redis', () => {
  it('names one server, on the usual port unless it says another', () => {
    expect(parseRedisAddress('redis://redis.example')).toEqual({
      kind: 'single',
      tls: false,
      node: { host: 'redis.example', port: 6379 },
      database: 0,
    });
    expect(parseRedisAddress('redis://10.0.0.5:7000/3')).toEqual({
      kind: 'single',
      tls: false,
      node: { host: '10.0.0.5', port: 7000 },
      database: 3,
    });
    expect(parseRedisAddress('redis://[::1]:7000/')).toMatchObject({ node: { host: '::1', port: 7000 }, database: 0 });
  });

  it('asks for encryption with rediss', () => {
    expect(parseRedisAddress('rediss://redis.example')).toMatchObject({ kind: 'single', tls: true });
    expect(parseRedisAddress('rediss://one,rediss://two')).toMatchObject({ kind: 'cluster', tls: true });
    expect(parseRedisAddress('rediss+sentinel://one/main')).toMatchObject({ kind: 'sentinel', tls: true });
  });

  it('carries a user and a password, with the characters that stand for something else written as %', () => {
    expect(parseRedisAddress('redis://:p%40ss:w%2Frd@redis.example')).toMatchObject({ password: 'p@ss:w/rd' });
    expect(parseRedisAddress('redis://parley:secret@redis.example')).toMatchObject({
      username: 'parley',
      password: 'secret',
    });
    expect(parseRedisAddress('redis://redis.example')).not.toHaveProperty('password');
    expect(parseRedisAddress('redis://redis.example')).not.toHaveProperty('username');
  });

  it('names a Cluster by several servers, whose password need be written once', () => {
    expect(parseRedisAddress('redis://:secret@one:7001, redis://two:7002,redis://three')).toEqual({
      kind: 'cluster',
      tls: false,
      password: 'secret',
      nodes: [
        { host: 'one', port: 7001 },
        { host: 'two', port: 7002 },
        { host: 'three', port: 6379 },
      ],
    });
  });

  it('names the Sentinels and what they call the master', () => {
    expect(parseRedisAddress('redis+sentinel://one:26380,two/main')).toEqual({
      kind: 'sentinel',
      tls: false,
      sentinels: [
        { host: 'one', port: 26_380 },
        { host: 'two', port: 26_379 },
      ],
      masterName: 'main',
      database: 0,
    });
    expect(parseRedisAddress('redis+sentinel://:secret@one/main?db=2&sentinelPassword=other')).toMatchObject({
      password: 'secret',
      sentinelPassword: 'other',
      database: 2,
    });
  });

  it.each([
    ['nothing', ''],
    ['another scheme', 'http://redis.example'],
    ['no scheme', 'redis.example:6379'],
    ['no host', 'redis://'],
    ['no host after a password', 'redis://:hunter2@'],
    ['a port that is none', 'redis://:hunter2@redis.example:70000'],
    ['a word for a port', 'redis://:hunter2@redis.example:port'],
    ['a database that is no number', 'redis://:hunter2@redis.example/main'],
    ['a misspelt parameter', 'redis://:hunter2@redis.example?tsl=true'],
    ['an unescaped password', 'redis://:hunter2@hunter2@redis.example'],
    ['a stray percent sign', 'redis://:hunter2%@redis.example'],
    ['a Cluster with databases', 'redis://:hunter2@one/1,redis://two/1'],
    ['a Cluster that is half encrypted', 'rediss://:hunter2@one,redis://two'],
    ['an empty place in a Cluster', 'redis://:hunter2@one,'],
    ['Sentinels of no master', 'redis+sentinel://:hunter2@one:26379'],
    ['a misspelt parameter for Sentinel', 'redis+sentinel://:hunter2@one/main?database=2'],
  ])('is refused with %s, and its password is not repeated', (_what, address) => {
    const parsing = () => parseRedisAddress(address);
    expect(parsing).toThrow(RedisAddressError);
    expect(parsing).not.toThrow(/hunter2/);
  });
});
