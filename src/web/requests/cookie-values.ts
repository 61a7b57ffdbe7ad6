import { cookiesOfOneName } from '../../config/limits.ts';
import { hostPrefix } from '../../protocol/cookies.ts';

/** A cookie that a browser sent. */
export interface SentCookie {
  /** The name as sent, with its prefix if it has one. */
  readonly name: string;
  readonly value: string;
}

/** The cookies of a request in their order. Our cookies contain no quotes and no escapes. */
export function sentCookies(header: string | undefined): readonly SentCookie[] {
  return (header ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [] : [{ name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() }];
  });
}

/** The cookies of one of our names. Those with a prefix, which only this server can set, come first. */
export function cookiesNamed(header: string | undefined, name: string): readonly SentCookie[] {
  const sent = sentCookies(header);
  return [`${hostPrefix}${name}`, name].flatMap((each) =>
    sent.filter((cookie) => cookie.name === each).slice(0, cookiesOfOneName),
  );
}
