/** The bucket of an S3 server that keeps the bytes of files. `ASSETS_URL` is read into this once. */
export interface BucketAddress {
  /** `https://host:port`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  /** What every key begins with: empty, or with a slash at its end. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** The address cannot be used. The message says what to write instead, and never repeats the address: it holds a secret. */
export class BucketAddressError extends Error {
  override readonly name = 'BucketAddressError';
}

const example = 's3://KEY:SECRET@s3.example.com/bucket';

/** scheme://key:secret@host/bucket/prefix?region=…; `s3+http` for a server without TLS, on the same machine or network. */
const addressPattern =
  /^(?<scheme>s3|s3\+http):\/\/(?<key>[^@:/?#]+):(?<secret>[^@:?#]+)@(?<host>[^@/?#]+)\/(?<bucket>[^/?#]+)(?:\/(?<prefix>[^?#]*))?(?:\?(?<parameters>[^#]*))?$/;

/** @throws BucketAddressError */
export function parseBucketAddress(text: string): BucketAddress {
  const parts = addressPattern.exec(text)?.groups;
  if (!parts) throw new BucketAddressError(`write it as ${example}, with % for signs that are special in addresses`);
  const parameters = new URLSearchParams(parts['parameters'] ?? '');
  const unknown = [...parameters.keys()].find((name) => name !== 'region');
  if (unknown !== undefined) throw new BucketAddressError(`only region=… may follow the question mark in ${example}`);
  const endpoint = `${parts['scheme'] === 's3' ? 'https' : 'http'}://${parts['host']}`;
  if (!URL.canParse(endpoint)) throw new BucketAddressError(`the host cannot be read; write it as ${example}`);
  const prefix = (parts['prefix'] ?? '').replace(/^\/+|\/+$/g, '');
  return {
    endpoint,
    bucket: decode(parts['bucket']),
    prefix: prefix === '' ? '' : `${decode(prefix)}/`,
    region: parameters.get('region') ?? 'us-east-1',
    accessKey: decode(parts['key']),
    secretKey: decode(parts['secret']),
  };
}

function decode(part: string | undefined): string {
  try {
    return decodeURIComponent(part ?? '');
  } catch {
    throw new BucketAddressError('a % must be followed by two hexadecimal digits; write the sign itself as %25');
  }
}
