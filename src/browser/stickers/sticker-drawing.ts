import { makeSvg } from '../attachments/icons.ts';

/** One sticker of the sheet. The sheet is one file: a browser asks for it as a whole, whichever sticker is shown. */
export function drawSticker(sheetUrl: string, name: string): SVGSVGElement {
  const svg = makeSvg('0 0 176 168');
  const use = document.createElementNS(svg.namespaceURI, 'use');
  use.setAttribute('href', `${sheetUrl}#${name}`);
  use.setAttribute('width', '176');
  use.setAttribute('height', '168');
  svg.append(use);
  return svg;
}
