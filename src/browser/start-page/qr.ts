import { create } from 'qrcode';

/** Light modules that must surround a QR code (ISO/IEC 18004). */
const quietZone = 4;
const svgNamespace = 'http://www.w3.org/2000/svg';

/** A QR code as an image with a name. It is dark on white on any page: many phones cannot read it the other way. */
export function drawQrCode(text: string, label: string): SVGSVGElement {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * quietZone;
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.append(path('#fff', `M0 0h${size}v${size}H0z`), path('#000', darkModules(modules.data, modules.size)));
  return svg;
}

/** One stroke for each run of dark modules. */
function darkModules(modules: Uint8Array, size: number): string {
  let outline = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; ) {
      const start = column;
      while (column < size && modules[row * size + column]) column += 1;
      const length = column - start;
      if (length > 0) outline += `M${start + quietZone} ${row + quietZone}h${length}v1h-${length}z`;
      else column += 1;
    }
  }
  return outline;
}

function path(fill: string, outline: string): SVGPathElement {
  const element = document.createElementNS(svgNamespace, 'path');
  element.setAttribute('fill', fill);
  element.setAttribute('d', outline);
  return element;
}
