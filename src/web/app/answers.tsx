import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ProblemPage } from '../../../views/pages/problem.tsx';
import { lookFor } from './page-look.ts';
import type { WebContext, WebServices } from './services.ts';

/** The status of each problem. The languages have its title and text: the reason, and the next step. */
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

/** Whether a page's htmx sent the request and puts the answer into the page. */
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
 * Answers with a large page as bytes. Node reads a string with any character beyond Latin-1 twice, to measure and to write it, which
 * costs a third of such a response.
 */
export const answerLargePage = (c: WebContext, page: { toString(): unknown }): Response =>
  c.body(Buffer.from(String(page)), 200, { 'Content-Type': 'text/html; charset=UTF-8' });
