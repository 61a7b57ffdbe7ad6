import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ProblemPage } from '../../../views/pages/problem.tsx';
import type { WebContext, WebServices } from './services.ts';

interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 411 | 413 | 426 | 429 | 500 | 503;
  readonly title: string;
  readonly text: string;
}

/** Why a request failed and how to go on, in words for a person. */
const problems = {
  malformed: {
    status: 400,
    title: 'That was not understood',
    text: 'The request was not complete. Go back, reload the page and try again.',
  },
  'needs-script': {
    status: 400,
    title: 'Parley needs JavaScript',
    text: 'Everything is encrypted in your browser, and that is done by the page’s script. Allow it and try again.',
  },
  'escaped-fragment': {
    status: 400,
    title: 'This link was changed on its way',
    text: 'A program has replaced the # in the link by %23, so its secret part came to this server, and the chat cannot be opened by it. Scan the QR code, or ask for the link again by another way.',
  },
  'not-entered': {
    status: 401,
    title: 'The secret code is needed',
    text: 'This browser has not entered this chat, or not any more. Open your link again and type the code.',
  },
  'cross-origin': {
    status: 403,
    title: 'That is not allowed from here',
    text: 'The request did not come from a page of this server. Open Parley’s own page and try again.',
  },
  'unknown-public-url': {
    status: 403,
    title: 'This Parley is not set up for this address',
    text: 'Nothing is wrong with your browser. Whoever runs this server must set PUBLIC_URL to the address that you opened.',
  },
  'not-yours': {
    status: 403,
    title: 'This chat is not yours to watch',
    text: 'Only the browser that made a chat can see how it stands. Its cookie is not here, or not any more.',
  },
  unknown: {
    status: 404,
    title: 'There is nothing here',
    text: 'Check the link: it may be incomplete, or its chat may have ended more than a day ago.',
  },
  'wrong-method': {
    status: 405,
    title: 'That is not how this works',
    text: 'Nothing here can be asked for in this way.',
  },
  ended: {
    status: 410,
    title: 'This chat has ended',
    text: 'Nothing of it is left.',
  },
  'length-required': {
    status: 411,
    title: 'That was not understood',
    text: 'The request did not say how long it is, as every browser does.',
  },
  'too-large': { status: 413, title: 'That is too much', text: 'The request was larger than anything Parley sends.' },
  'upgrade-required': {
    status: 426,
    title: 'This is not a page',
    text: 'This address is for the connection that keeps a chat live.',
  },
  'too-many-requests': {
    status: 429,
    title: 'That was too often',
    text: 'Too many requests came from your network. Wait a moment and try again.',
  },
  'too-many-connections': {
    status: 409,
    title: 'That is too often at once',
    text: 'This chat is open in too many places. Close it in another tab and try again.',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong',
    text: 'This was our mistake, not yours. Reload the page and try again.',
  },
  unavailable: {
    status: 503,
    title: 'Parley cannot answer just now',
    text: 'Try again in a moment.',
  },
} as const satisfies Readonly<Record<string, Problem>>;

export type AnsweredProblem = keyof typeof problems;

/** Whether a page's script sent the request; its answer is put into the page. */
export const isFromHtmx = (c: WebContext): boolean => c.req.header('hx-request') === 'true';

/** Answers with a problem: a whole page, or plain text for a page's script. */
export function answerProblem(
  c: WebContext,
  { assets }: WebServices,
  kind: AnsweredProblem,
): Response | Promise<Response> {
  const { status, title, text } = problems[kind];
  if (isFromHtmx(c)) return c.text(`${title}. ${text}`, status);
  return c.html(<ProblemPage assets={assets.urls} title={title} text={text} />, status);
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
