import { LinkifyIt, REBuilder } from 'linkify-it';

export interface TextPart {
  readonly text: string;
  /** Where the text leads to, when it is an address: an `https:`, `http:` or `mailto:` URL. */
  readonly href?: string;
}

/** In UTF-16 units: nobody reads a longer address. */
const longestAddress = 2_000;

class AddressPatterns extends REBuilder {
  /** A brace without a partner is a part of an address when the address goes on behind it. */
  override get_path_extra(): RegExp {
    return new RegExp(`[{}](?=${this.get_pseudo_letter().source})|`);
  }
}

const linkify = new LinkifyIt({ rebuilder: new AddressPatterns(), maxLength: longestAddress + 1 });
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
      const isCutShort = raw.length > longestAddress || continuesAsLogin(piece.slice(index + raw.length));
      if (href !== undefined && !isCutShort) yield { index: start + index, text: address, href };
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

/** In `https://bank.example@evil.example/`, the name before the `@` only looks like the host. */
const continuesAsLogin = (rest: string): boolean => /^[^\s/?#]*@/.test(rest);

function hrefOf(schema: string, address: string): string | undefined {
  if (schema === 'mailto:') return mailHref(address.replace(/^mailto:/i, ''));
  const href = schema === 'www.' ? `https://${address}` : address;
  return URL.canParse(href) && new URL(href).hostname !== '' ? href : undefined;
}

/** What a mail program reads as more than an address, such as `?cc=`, is a part of the name. */
function mailHref(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const href = `mailto:${encodeURIComponent(address.slice(0, at))}${address.slice(at)}`;
  return URL.canParse(href) ? href : undefined;
}
