import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ProblemPage } from '../../../views/pages/problem.tsx';
import { lookFor } from './page-look.ts';
import type { WebContext, WebServices } from './services.ts';

/** The status of each failed request. Its title and text are among the messages: why it failed, and how to go on. */
const statuses = {
  malformed: 400,
  'needs-script': 400,
  'escaped-fragment': 400,
  'not-entered': 401,
  'cross-origin': 403,
  'unknown-public-url': 403,
  'not-yours': 403,
  unknown: 404,
  'wrong-method': 405,
  ended: 410,
  'length-required': 411,
  'too-large': 413,
  'upgrade-required': 426,
  'too-many-requests': 429,
  'too-many-connections': 409,
  'internal-error': 500,
  unavailable: 503,
} as const satisfies Readonly<Record<string, ContentfulStatusCode>>;

export type AnsweredProblem = keyof typeof statuses;

/** Whether a page's script sent the request; its answer is put into the page. */
export const isFromHtmx = (c: WebContext): boolean => c.req.header('hx-request') === 'true';

/** Answers with a problem: a whole page, or plain text for a page's script. */
export function answerProblem(
  c: WebContext,
  services: WebServices,
  kind: AnsweredProblem,
): Response | Promise<Response> {
  const look = lookFor(c, services);
  const { words } = look;
  const title = words.say(`problem.${kind}`);
  const text = words.say(`problem.${kind}.text`);
  if (isFromHtmx(c)) return c.text(words.say('problem.line', { title, text }), statuses[kind]);
  return c.html(<ProblemPage {...look} title={title} text={text} />, statuses[kind]);
}

/** Answers 429 with `Retry-After`. */
export function answerTooManyRequests(
  c: WebContext,
  services: WebServices,
  retryAfterMs: number,
): Response | Promise<Response> {
  setRetryAfter(c, retryAfterMs);
  return answerProblem(c, services, 'too-many-requests');
}

export const setRetryAfter = (c: WebContext, retryAfterMs: number): void =>
  c.header('Retry-After', String(Math.ceil(retryAfterMs / 1000)));

/** Answers with a fragment that is already rendered to a string. */
export const answerFragment = (c: WebContext, fragment: string, status: ContentfulStatusCode = 200): Response =>
  c.body(fragment, status, { 'Content-Type': 'text/html; charset=UTF-8' });

/**
 * Answers with a large page, encoded once: one character beyond Latin-1, and a string is read twice to be measured and written,
 * which is a third of such an answer.
 */
export const answerLargePage = (c: WebContext, page: { toString(): unknown }): Response =>
  c.body(Buffer.from(String(page)), 200, { 'Content-Type': 'text/html; charset=UTF-8' });
