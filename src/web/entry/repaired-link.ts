import { linkIdLength } from '../../chat/link.ts';
import { paths } from '../../protocol/page.ts';

/** The difference between a path that begins with a link id and the link's path. */
export type DamagedLink =
  /** Characters were added behind the path: `path` is the link without them. */
  | { readonly damage: 'additions'; readonly path: string }
  /** The `#` was escaped, so the link key became a part of the path. */
  | { readonly damage: 'escaped-fragment' };

const linkStart = new RegExp(`^(/+)([0-9A-Za-z]{${linkIdLength}})((?:[^0-9A-Za-z].*)?)$`, 's');
/** `#` escaped once or several times (`%23`, `%2523`): right behind the id, or behind other additions with a link key behind it. */
const escapedFragment = /^\/?%(?:25)*23|%(?:25)*23[\w-]{22}/;
/** The same in a query: a site's click counter may have put one between the path and the `#`. */
const escapedKey = /%(?:25)*23[\w-]{22}/;
/** Punctuation and slashes alone, or anything behind a mark other than a slash: a slash leads to a resource of the link. */
const addition = /^(?:[^0-9A-Za-z]+|[^0-9A-Za-z/].*)$/s;

/**
 * Recognizes a link that a program has changed on its way, for example `/<linkId>.` or `/<linkId>%23<linkKey>`.
 * @param url of the request, escaped as it was sent
 * @returns undefined for every other path
 */
export function damagedLink({ pathname, search }: Pick<URL, 'pathname' | 'search'>): DamagedLink | undefined {
  const [, slashes, linkId, rest] = linkStart.exec(pathname) ?? [];
  if (slashes === undefined || linkId === undefined || rest === undefined) return undefined;
  if (escapedFragment.test(rest) || escapedKey.test(search)) return { damage: 'escaped-fragment' };
  const isChanged = rest === '' ? slashes !== '/' : addition.test(unescaped(rest));
  return isChanged ? { damage: 'additions', path: paths.link(linkId) } : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
