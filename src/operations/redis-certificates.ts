import { readFileSync } from 'node:fs';
import type { RedisAddress } from '../config/redis-address.ts';
import { ConfigError, type RedisTlsFiles } from '../config/setting-reader.ts';
import { failureOf } from '../runtime/failure.ts';

/**
 * The address with the files that REDIS_TLS_CA, REDIS_TLS_CERT and REDIS_TLS_KEY name.
 * @throws ConfigError naming the setting whose file cannot be read
 */
export function withCertificates(address: RedisAddress, files: RedisTlsFiles | undefined): RedisAddress {
  if (files === undefined) return address;
  const { caPath, client } = files;
  return {
    ...address,
    certificates: {
      ...(caPath !== undefined && { ca: read('REDIS_TLS_CA', caPath) }),
      ...(client !== undefined && {
        cert: read('REDIS_TLS_CERT', client.certificatePath),
        key: read('REDIS_TLS_KEY', client.keyPath),
      }),
    },
  };
}

function read(setting: string, path: string): Buffer {
  try {
    const pem = readFileSync(path);
    if (pem.includes('-----BEGIN ')) return pem;
  } catch (error) {
    throw new ConfigError([`${setting} must be the path of a PEM file that can be read: ${failureOf(error).problem}.`]);
  }
  throw new ConfigError([`${setting} must be a file in PEM, which begins with -----BEGIN.`]);
}
