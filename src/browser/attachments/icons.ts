const drawings = {
  microphone: 'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11v1a7 7 0 0 0 14 0v-1M12 19v3',
  play: 'M7 4l13 8-13 8z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M7 7h10v10H7z',
  bin: 'M4 7h16M10 4h4M6 7l1 13h10l1-13M10 11v5M14 11v5',
  lock: 'M6 11h12v9H6zM9 11V7a3 3 0 0 1 6 0v4',
  record: 'M12 5a7 7 0 1 1 0 14a7 7 0 1 1 0-14z',
  turn: 'M4 12a8 8 0 0 1 14-5l2 2M20 4v5h-5M20 12a8 8 0 0 1-14 5l-2-2M4 20v-5h5',
  muted: 'M4 9h4l5-4v14l-5-4H4zM17 9l5 6M22 9l-5 6',
  send: 'M4 12 3 4l19 8-19 8 1-8zm0 0h9',
} as const;

export type IconName = keyof typeof drawings;

const svgNamespace = 'http://www.w3.org/2000/svg';

export function makeSvg(viewBox: string, ...paths: readonly string[]): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  for (const drawing of paths) {
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('d', drawing);
    svg.append(path);
  }
  return svg;
}

export function makeIcon(name: IconName): SVGSVGElement {
  const svg = makeSvg('0 0 24 24', drawings[name]);
  svg.classList.add('icon', `icon-${name}`);
  return svg;
}
