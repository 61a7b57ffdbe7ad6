import { LinkifyIt, REBuilder } from 'linkify-it';
import { longestAddressUnits, longestMailNameUnits } from '../../chat/limits.ts';
import { hasDottedHost, hasReadableHost } from './host.ts';

export interface TextPart {
  readonly text: string;
  /** Where the text leads to, when it is an address: an `https:`, `http:` or `mailto:` URL. */
  readonly href?: string;
}

class AddressPatterns extends REBuilder {
  /**
   * An e-mail address may begin behind a comma or a semicolon: lists of addresses are written without spaces. Backticks stand
   * around addresses that are written as code.
   */
  override get_text_separators(): RegExp {
    return /[><\uFF5C,;`]/;
  }

  /** An address may begin behind a sign that ends no word: `link=https://…`. */
  override get_schema_search(): RegExp {
    return new RegExp(`(^|(?!_)(?:[><\uFF5C$+=\`]|${this.src_ZPCc}))(${this.get_schema_names().source})`, 'ig');
  }

  /** Marks that emphasize an e-mail address, and brackets around it, are no part of the name. */
  override get_mail_name(): RegExp {
    return /[\w+](?:[\w!#$%&'*+/=?^{|}~-]|[.](?=[\w!#$%&'*+/=?^{|}~-])){0,63}/;
  }

  /** An e-mail address may also begin behind an opening bracket or quotation mark, and behind a comma or colon of other scripts. */
  override get_mail_name_validator(): RegExp {
    const opening = String.raw`["'\p{Ps}\p{Pi}\u3001\uFF0C\uFF1A\uFF1B]`;
    const before = `^|${this.get_text_separators().source}|${opening}|${this.src_ZCc}`;
    return new RegExp(`(?:${before})[*~|=:]*(${this.get_mail_name().source})$`, 'u');
  }

  /** A brace without a partner is a part of an address when the address goes on behind it. */
  override get_path_extra(): RegExp {
    return new RegExp(`[{}](?=${this.get_pseudo_letter().source})|`);
  }
}

const linkify = new LinkifyIt({ rebuilder: new AddressPatterns(), maxLength: longestAddressUnits + 1 });
/** The rest of an address behind `www.`, which stands there without a scheme. */
const restOfHost = new RegExp(linkify.re.get_url_host_port().source + linkify.re.get_path().source, 'iy');
linkify
  .add('ftp:')
  .add('//')
  .add('www.', {
    validate: (text, position) => {
      restOfHost.lastIndex = position;
      return restOfHost.exec(text)?.[0].length ?? 0;
    },
  });

const mayHoldAddress = /:\/\/|www\.|@/i;

/**
 * Where an address ends although the library would read on: at characters that are drawn as nothing or turn the direction,
 * and where another address begins behind a separator or behind a word that is not written in ASCII.
 */
const boundary =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}]+|[,;|~*_^]+(?=(?:https?:\/\/|www\.))|[^\p{ASCII}](?=https?:\/\/)/giu;

/** A character that is drawn as nothing, as a dot or as a hyphen. */
const partOfHost = String.raw`(?![\t-\r])[\p{Cc}\p{Cf}\p{DI}\u00B7\u06D4\u0701\u0702\u2010\u2011\u2024\u2027\u2043\u2E33\u3002\u30FB\uFE12\uFE52\uFE63\uFF0D\uFF0E\uFF61\uFF65]`;
/** Such characters behind a host, and the letter behind them, which a reader takes for a letter of the host. */
const hostGoesOn = new RegExp(String.raw`^[.-]*${partOfHost}(?:[.-]|${partOfHost})*([\p{L}\p{N}])`, 'u');

/** Divides a text into addresses and the text between them; joined, the parts are the text. */
export function findAddresses(text: string): readonly TextPart[] {
  if (!mayHoldAddress.test(text)) return text === '' ? [] : [{ text }];
  const parts: TextPart[] = [];
  let end = 0;
  for (const address of addressesIn(text)) {
    if (address.index > end) parts.push({ text: text.slice(end, address.index) });
    parts.push({ text: address.text, href: address.href });
    end = address.index + address.text.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** The text for a place that shows no links, with each address in its own direction, left to right (UAX #9). */
export const withIsolatedAddresses = (text: string): string =>
  findAddresses(text)
    .map((part) => (part.href === undefined ? part.text : `\u2066${part.text}\u2069`))
    .join('');

interface FoundAddress {
  readonly index: number;
  readonly text: string;
  readonly href: string;
}

function* addressesIn(text: string): Generator<FoundAddress> {
  for (const [start, end] of piecesOf(text)) {
    const piece = text.slice(start, end);
    for (const { schema, index, raw } of linkify.match(piece) ?? []) {
      const address = withoutSentenceEnd(raw, text.charAt(start + index - 1));
      const href = hrefOf(schema, address);
      if (href === undefined || raw.length > longestAddressUnits) continue;
      const at = start + index;
      const isPart =
        continuesAsLogin(schema, piece.slice(index + raw.length)) ||
        continuesAsHost(href, text.slice(at + address.length)) ||
        (schema === 'mailto:' && nameBefore.test(text.slice(Math.max(0, at - longestMailNameUnits), at)));
      if (!isPart) yield { index: at, text: address, href };
    }
  }
}

function* piecesOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    if (match.index > start) yield [start, match.index];
    start = match.index + match[0].length;
  }
  if (start < text.length) yield [start, text.length];
}

/** Marks that emphasize an address stand on both sides of it, and belong to the sentence, as does punctuation at its end. */
function withoutSentenceEnd(address: string, before: string): string {
  const ends = `.,:;!?|^${'*_~'.includes(before) ? before : ''}`;
  let end = address.length;
  while (end > 0 && ends.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

/**
 * In `https://bank.example@evil.example/`, the name before the `@` only looks like the host. Behind an e-mail address, a comma or
 * a semicolon, of other scripts as well, begins the next one.
 */
const continuesAsLogin = (schema: string, rest: string): boolean =>
  (schema === 'mailto:' ? /^[^\s/?#,;\u3001\uFF0C\uFF1B]*@/ : /^[^\s/?#]*@/).test(rest);

/** In `https://bank<soft hyphen>.example`, and in `https://bank.examplehttps://b.example`, the address is not what one reads. */
function continuesAsHost(href: string, rest: string): boolean {
  const endsInHost = /^(?:https?:\/\/|mailto:)[^/?#]*$/i.test(href);
  if (!endsInHost) return false;
  const next = hostGoesOn.exec(rest)?.[1];
  // A sentence in another script goes on behind a whole host: `https://bank.example。然后`.
  return rest.startsWith('://') || (next !== undefined && (/\p{ASCII}/u.test(next) || !hasDottedHost(href)));
}

/** The beginning of an e-mail address's name, which invisible characters divide from the rest. */
const nameBefore = /[\w.+-][\p{Cf}\p{DI}]+$/u;

function hrefOf(schema: string, address: string): string | undefined {
  const href = urlOf(schema, address);
  return URL.canParse(href) && hasReadableHost(href) ? href : undefined;
}

function urlOf(schema: string, address: string): string {
  if (schema === 'mailto:') return mailUrl(address.replace(/^mailto:/i, ''));
  return schema === 'www.' ? `https://${address}` : address;
}

/** What a mail program reads as more than an address, such as `?cc=`, is a part of the name. */
function mailUrl(address: string): string {
  const at = address.lastIndexOf('@');
  return `mailto:${encodeURIComponent(address.slice(0, at))}${address.slice(at)}`;
}
