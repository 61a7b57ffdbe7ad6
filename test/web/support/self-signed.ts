import { generateKeyPairSync, sign } from 'node:crypto';

export interface Credentials {
  readonly certificate: string;
  readonly key: string;
}

/**
 * A certificate that nobody trusts and its key, as PEM, so that no key has to lie among the sources. RFC 5280 §4.1.
 * `until`: as UTCTime with a year of two digits, or as GeneralizedTime with one of four.
 */
export function selfSigned(name: string, { until = '21000101000000Z' } = {}): Credentials {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const commonName = sequence(der(0x31, sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(name)))));
  const validity = sequence(
    der(0x17, Buffer.from('200101000000Z')),
    der(until.length === 13 ? 0x17 : 0x18, Buffer.from(until)),
  );
  const serial = der(0x02, Buffer.from([1]));
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const unsigned = sequence(serial, algorithm, commonName, validity, commonName, subjectKey);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', unsigned, privateKey));
  const certificate = sequence(unsigned, algorithm, signature).toString('base64');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const sequence = (...contents: readonly Buffer[]): Buffer => der(0x30, ...contents);

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
