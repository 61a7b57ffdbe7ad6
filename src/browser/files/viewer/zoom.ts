/** How a picture lies in the middle of its stage: its scale, and how far it was moved, in pixels of the stage. */
export interface Zoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A place on the stage, from its middle. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The stage, and the picture as it lies in it unzoomed. */
export interface Fit {
  readonly stage: Size;
  readonly picture: Size;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const unzoomed: Zoom = { scale: 1, x: 0, y: 0 };

const mostScale = 8;
/** What a double tap and a key zoom to. */
export const closerScale = 2.5;

/** The picture as large as the stage allows. */
export function fitInto(stage: Size, { width, height }: Size): Fit {
  const scale = Math.min(stage.width / width, stage.height / height);
  return { stage, picture: { width: width * scale, height: height * scale } };
}

/** Zooms so that what is under a point stays there. */
export function zoomAt(zoom: Zoom, scale: number, { x, y }: Point, fit: Fit): Zoom {
  const next = Math.min(mostScale, Math.max(1, scale));
  const growth = next / zoom.scale;
  return within({ scale: next, x: x - (x - zoom.x) * growth, y: y - (y - zoom.y) * growth }, fit);
}

export const moveBy = (zoom: Zoom, by: Point, fit: Fit): Zoom =>
  within({ ...zoom, x: zoom.x + by.x, y: zoom.y + by.y }, fit);

/** No edge of the picture comes further in than the stage's, unless all of it fits. */
function within({ scale, x, y }: Zoom, { stage, picture }: Fit): Zoom {
  const reach = (whole: number, seen: number) => Math.max(0, (whole * scale - seen) / 2);
  const [across, down] = [reach(picture.width, stage.width), reach(picture.height, stage.height)];
  return { scale, x: bounded(x, across), y: bounded(y, down) };
}

const bounded = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
