import { linkIdLength } from '../../chat/link.ts';
import { paths } from '../../protocol/page.ts';

/** How a path differs from a link's path, when it begins with a link id. */
export type DamagedLink =
  /** Something was added behind the path: `path` is the link without it. */
  | { readonly damage: 'additions'; readonly path: string }
  /** The `#` was escaped, so the link key became a part of the path. */
  | { readonly damage: 'escaped-fragment' };

const linkStart = new RegExp(`^/([0-9A-Za-z]{${linkIdLength}})([^0-9A-Za-z].*)$`, 's');
/** `#` escaped once or several times (`%23`, `%2523`): right behind the id, or behind other additions with a link key behind it. */
const escapedFragment = /^\/?%(?:25)*23|%(?:25)*23[\w-]{22}/;
/** Punctuation and slashes alone, or anything behind a mark other than a slash: a slash leads to a resource of the link. */
const addition = /^(?:[^0-9A-Za-z]+|[^0-9A-Za-z/].*)$/s;

/**
 * Recognizes a link that a program has changed on its way, for example `/<linkId>.` or `/<linkId>%23<linkKey>`.
 * @param path of the request, escaped as it was sent, without its query
 * @returns undefined for every other path
 */
export function damagedLink(path: string): DamagedLink | undefined {
  const [, linkId, rest] = linkStart.exec(path) ?? [];
  if (linkId === undefined || rest === undefined) return undefined;
  if (escapedFragment.test(rest)) return { damage: 'escaped-fragment' };
  return addition.test(unescaped(rest)) ? { damage: 'additions', path: paths.link(linkId) } : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
