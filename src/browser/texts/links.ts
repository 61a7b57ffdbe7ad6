import { findAddresses, type TextPart } from './addresses.ts';
import { plainHostOf } from './host.ts';

/** Makes the links of an element that holds nothing but text. Nobody fetches anything before one is followed. */
export function showLinks(element: HTMLElement): void {
  const parts = findAddresses(element.textContent ?? '');
  if (parts.some(({ href }) => href !== undefined)) element.replaceChildren(...parts.flatMap(shownAs));
}

function shownAs({ text, href }: TextPart): readonly (string | HTMLElement)[] {
  if (href === undefined) return [text];
  const link = document.createElement('a');
  link.href = href;
  link.rel = 'noopener noreferrer';
  link.target = '_blank';
  // Isolated from the text around it, which could show it as another address.
  link.dir = 'ltr';
  link.textContent = text;
  const host = plainHostOf(href);
  return host === undefined ? [link] : [withHostBeside(link, host)];
}

/** The host as browsers ask for it, behind a link whose host can be mistaken; a text from right to left must not part them. */
function withHostBeside(link: HTMLElement, host: string): HTMLElement {
  const beside = document.createElement('span');
  beside.className = 'link-host';
  beside.textContent = ` (${host})`;
  const both = document.createElement('bdi');
  both.dir = 'ltr';
  both.append(link, beside);
  return both;
}
