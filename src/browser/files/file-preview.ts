import { parseAttachments, setStickerOf } from '../../sealing/files/attachment.ts';
import type { MediaContent } from '../../sealing/messages.ts';
import { make } from '../attachments/elements.ts';
import { plainFileName } from '../attachments/file-names.ts';
import { drawPreviewOf } from '../attachments/preview.ts';

/** The first file of a message, where there is room for little: its blurred preview, or what its name ends in. */
export function makeFilePreview({ attachments }: MediaContent): HTMLElement | undefined {
  const first = parseAttachments(attachments)?.[0];
  if (!first) return setStickerOf(attachments) === undefined ? undefined : asPreview(make('span', '', '☺'));
  return asPreview(drawPreviewOf(first) ?? make('span', '', signs[first.kind] ?? endingOf(first.name)));
}

const signs: Readonly<Record<string, string>> = { voice: '♪', sticker: '☺', 'round-video': '●' };

function asPreview(preview: HTMLElement): HTMLElement {
  preview.classList.add('quote-preview');
  preview.ariaHidden = 'true';
  return preview;
}

/** Names are hostile: a few letters at most are taken from them. */
const endingOf = (name: string): string =>
  /\.([a-z0-9]{1,4})$/i.exec(plainFileName(name))?.[1]?.toUpperCase() ?? 'FILE';
