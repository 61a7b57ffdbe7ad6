import { afterEach, beforeEach, describe, vi } from 'vitest';

/** Tells the same of a browser whose `Intl` divides texts into characters, and of an older one. */
export function withAndWithoutSegmenter(tell: () => void): void {
  describe('where the browser has a segmenter', tell);
  describe('where it has none', () => {
    beforeEach(() => {
      const older = Object.create(Intl, { Segmenter: { value: undefined } });
      vi.stubGlobal('Intl', older);
    });
    afterEach(() => {
      vi.unstubAllGlobals();
    });
    tell();
  });
}
