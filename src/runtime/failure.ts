/**
 * The parts of an error that may be logged: its kind and its message. Other members can contain chat data, for example those of
 * ioredis.
 */
export const failureOf = (error: unknown): { readonly kind: string; readonly problem: string } =>
  error instanceof Error ? { kind: error.name, problem: error.message } : { kind: typeof error, problem: 'unknown' };
