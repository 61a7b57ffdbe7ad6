import { makeSvg } from '../attachments/icons.ts';

/** A ring around something round; the style `--share` says how much of it is drawn. */
export function makeRing(): SVGSVGElement {
  // Two half circles, from the top: its length counts as 1.
  const ring = makeSvg('0 0 100 100', 'M50 1.5a48.5 48.5 0 0 1 0 97a48.5 48.5 0 0 1 0-97');
  ring.classList.add('ring');
  ring.firstElementChild?.setAttribute('pathLength', '1');
  return ring;
}
