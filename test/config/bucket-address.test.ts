import { describe, expect, it } from 'vitest';
import { BucketAddressError, parseBucketAddress } from '../../src/config/bucket-address.ts';

describe('the address of a bucket', () => {
  it('names the server, the bucket, and what it begins keys with', () => {
    expect(parseBucketAddress('s3://AK:SK@s3.example.com/files')).toEqual({
      endpoint: 'https://s3.example.com',
      bucket: 'files',
      prefix: '',
      region: 'us-east-1',
      accessKey: 'AK',
      secretKey: 'SK',
    });
    expect(parseBucketAddress('s3+http://AK:a%2Fb%3D@127.0.0.1:9000/files/parley/one/?region=eu-1')).toEqual({
      endpoint: 'http://127.0.0.1:9000',
      bucket: 'files',
      prefix: 'parley/one/',
      region: 'eu-1',
      accessKey: 'AK',
      secretKey: 'a/b=',
    });
  });

  it.each([
    's3://s3.example.com/files',
    's3://AK:SECRET@s3.example.com',
    's3://AK:SECRET@s3.example.com/',
    'https://AK:SECRET@s3.example.com/files',
    's3://AK:SECRET@s3.example.com/files?zone=1',
    's3://AK:SECRET%@s3.example.com/files',
    's3://AK:SECRET@host:port/files',
  ])('says what to write instead of %j, and repeats no secret', (text) => {
    expect(() => parseBucketAddress(text)).toThrow(BucketAddressError);
    expect(() => parseBucketAddress(text)).not.toThrow(/SECRET@s3\.example\.com\/f|SECRET%/);
    try {
      parseBucketAddress(text);
    } catch (error) {
      expect(String(error)).not.toContain('AK:');
    }
  });
});
