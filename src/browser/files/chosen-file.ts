import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { randomBytes } from '../../sealing/bytes/random.ts';
import type { Attachment } from '../../sealing/files/attachment.ts';
import { makeFileKey } from '../../sealing/files/file-seal.ts';
import { mostFileBytes } from '../../sealing/files/parts.ts';
import { plainFileName, sizeInWords } from './basics/file-names.ts';
import { redrawPhoto } from './basics/photo.ts';

/** A file that a person has chosen, ready to be sent: nothing of it has left the device. */
export interface ChosenFile {
  readonly attachment: Attachment;
  readonly blob: Blob;
  /** What it may tell beside its content; undefined for a redrawn photo. */
  readonly warning?: string;
}

/** Why a file cannot be sent, in words for a person. */
export interface UnfitFile {
  readonly problem: string;
}

/** These are plain text: all that they tell is seen. */
const plainTypes = /^text\/plain\b/;

export async function chooseFile(file: File, as: 'photo' | 'file'): Promise<ChosenFile | UnfitFile> {
  const name = plainFileName(file.name);
  const photo = as === 'photo' && file.type.startsWith('image/') ? await redrawPhoto(file) : undefined;
  const blob = photo?.blob ?? file;
  if (blob.size > mostFileBytes) {
    return {
      problem: `${name} is too large: ${sizeInWords(blob.size)}. A file may have ${sizeInWords(mostFileBytes)}.`,
    };
  }
  const common = {
    assetId: encodeBase64url(randomBytes(16)),
    key: encodeBase64url(makeFileKey()),
    size: blob.size,
  };
  if (photo) {
    const { width, height, preview } = photo;
    return {
      blob,
      attachment: { kind: 'image', ...common, name: withEnding(name, photo.ending), width, height, preview },
    };
  }
  const attachment: Attachment = { kind: 'file', ...common, name };
  const isPlain = plainTypes.test(file.type);
  return { blob, attachment, ...(!isPlain && { warning: 'This file may say who made it and where.' }) };
}

const withEnding = (name: string, ending: string): string => `${name.replace(/\.[^.]{1,5}$/, '')}.${ending}`;
