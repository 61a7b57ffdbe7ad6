/**
 * What looks like an address of a web page, and hardly anything else does: it begins with `http://` or `https://`, and ends
 * at white space, a quote, a bracket that cannot be in an address, or a character that cannot be seen.
 */
const addressPattern = /\bhttps?:\/\/[^\s<>"'`{}|\\^«»“”‘’„\p{Cc}\p{Cf}]+/giu;
/** What stands at the end of an address belongs to the sentence around it. */
const sentenceEnd = /[.,:;!?…*_~)\]]$/u;
const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** Nobody reads a longer one. */
const longestAddress = 2_000;

export interface TextPart {
  readonly text: string;
  /** Whether the text is an address to go to. */
  readonly isLink: boolean;
}

/** Cuts a text into links and what stands between them; joined, the parts are the text. */
export function findLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(addressPattern)) {
    const address = match[0].length > longestAddress ? '' : withoutSentenceEnd(match[0]);
    if (!isAddress(address)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isLink: false });
    parts.push({ text: address, isLink: true });
    end = match.index + address.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isLink: false });
  return parts;
}

/** Makes the links of an element that holds nothing but text. Nobody fetches anything before one is followed. */
export function showLinks(element: HTMLElement): void {
  const parts = findLinks(element.textContent ?? '');
  if (parts.some(({ isLink }) => isLink)) {
    element.replaceChildren(...parts.map(({ text, isLink }) => (isLink ? linkTo(text) : text)));
  }
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener noreferrer';
  link.target = '_blank';
  link.textContent = address;
  return link;
}

/** A closing bracket stays where the address itself has opened it. */
function withoutSentenceEnd(address: string): string {
  let end = address;
  for (;;) {
    const last = sentenceEnd.exec(end)?.[0];
    if (last === undefined) return end;
    const opener = openers[last];
    if (opener !== undefined && countOf(end, opener) >= countOf(end, last)) return end;
    end = end.slice(0, -last.length);
  }
}

const countOf = (text: string, character: string): number => text.split(character).length - 1;

/** A name before an `@` can look like the place that one is led to. */
function isAddress(text: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(text);
    return (protocol === 'http:' || protocol === 'https:') && hostname !== '' && username === '' && password === '';
  } catch {
    return false;
  }
}
