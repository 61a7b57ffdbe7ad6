import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { Server as HttpsServer } from 'node:https';
import type { Logger } from 'pino';
import { ConfigError, type TlsFiles } from '../config/setting-reader.ts';
import type { Cancel, Clock } from '../runtime/clock.ts';
import { failureOf } from '../runtime/failure.ts';

/** A certificate with its chain, and its key, both as PEM. */
export interface Credentials {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Reads the files that `TLS_CERT` and `TLS_KEY` name, and checks that they belong together.
 * @throws ConfigError with the value to set instead
 */
export function readCredentials(files: TlsFiles): Credentials {
  const cert = readPem('TLS_CERT', files.certificatePath);
  const key = readPem('TLS_KEY', files.keyPath);
  const certificate = parse(
    () => new X509Certificate(cert),
    'TLS_CERT must be a file with a certificate in PEM, which begins with -----BEGIN CERTIFICATE-----.',
  );
  const privateKey = parse(
    () => createPrivateKey(key),
    'TLS_KEY must be a file with a private key in PEM, without a passphrase, which begins with -----BEGIN PRIVATE KEY-----.',
  );
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new ConfigError([
      'TLS_KEY is not the key of the certificate in TLS_CERT: name the two that were made together.',
    ]);
  }
  return { cert, key };
}

/** Why browsers refuse the certificate at this time; undefined when it is valid. */
export function certificateWarning({ cert }: Credentials, nowMs: number): string | undefined {
  const { validFrom, validTo } = new X509Certificate(cert);
  if (nowMs > Date.parse(validTo))
    return `the certificate in TLS_CERT ended on ${validTo}: browsers refuse it; renew it`;
  if (nowMs >= Date.parse(validFrom)) return undefined;
  return `the certificate in TLS_CERT begins on ${validFrom}: browsers refuse it before; check the clock of this machine`;
}

export interface CertificateFollower {
  readonly files: TlsFiles;
  readonly inUse: Credentials;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly everyMs: number;
  use(renewed: Credentials): void;
}

/** Reads the files at intervals, and uses them when they have changed and are valid. */
export function followCertificate({ files, inUse, clock, logger, everyMs, use }: CertificateFollower): Cancel {
  let seen = textOf(inUse);
  let cancel: Cancel;
  const look = () => {
    cancel = clock.schedule(everyMs, look);
    try {
      const found = readCredentials(files);
      if (textOf(found) === seen) return;
      seen = textOf(found);
      use(found);
      logger.info('the renewed certificate is in use');
      const warning = certificateWarning(found, clock.nowMs());
      if (warning !== undefined) logger.warn(warning);
    } catch (error) {
      const problem = error instanceof ConfigError ? error.problems.join(' ') : failureOf(error).problem;
      if (problem === seen) return;
      seen = problem;
      logger.warn({ problem }, 'the certificate files have changed and cannot be used: the earlier ones stay in use');
    }
  };
  cancel = clock.schedule(everyMs, look);
  return () => cancel();
}

/** Uses renewed certificates for new connections; open connections stay as they are. */
export function followCertificateFor(server: Server, follower: Omit<CertificateFollower, 'use'>): Cancel | undefined {
  if (!(server instanceof HttpsServer)) return undefined;
  return followCertificate({ ...follower, use: (renewed) => server.setSecureContext(renewed) });
}

const textOf = ({ cert, key }: Credentials): string => `${cert}${key}`;

function readPem(setting: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new ConfigError([`${setting} must be the path of a PEM file that can be read: ${failureOf(error).problem}.`]);
  }
}

function parse<Parsed>(read: () => Parsed, advice: string): Parsed {
  try {
    return read();
  } catch {
    throw new ConfigError([advice]);
  }
}
