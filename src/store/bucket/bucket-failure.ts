/** The bucket refused a request or did not answer in time. The message contains no key and no address. */
export class BucketFailure extends Error {
  override readonly name = 'BucketFailure';
}

/** Errors of the client can contain whole responses and addresses, so only their code or kind is used. */
export function toBucketFailure(purpose: string, error: unknown): BucketFailure {
  return new BucketFailure(`${purpose}: ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const status = 'status' in error && typeof error.status === 'number' ? `status ${error.status}` : undefined;
  const service = 'serviceCode' in error && typeof error.serviceCode === 'string' ? error.serviceCode : undefined;
  if (status !== undefined) return service === undefined ? status : `${status}, ${service}`;
  return codeOf(error) ?? codeOf(error.cause) ?? error.name;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
