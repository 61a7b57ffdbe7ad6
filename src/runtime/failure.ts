/**
 * What may be logged of an error: its kind and its words. Its other members may hold what a command carried, as those of
 * ioredis do.
 */
export const failureOf = (error: unknown): { readonly kind: string; readonly problem: string } =>
  error instanceof Error ? { kind: error.name, problem: error.message } : { kind: typeof error, problem: 'unknown' };
