import type { RoomForFiles } from '../../protocol/page.ts';
import type { Attachment } from '../../sealing/files/attachment.ts';
import { mostFileBytes } from '../../sealing/files/parts.ts';
import { plainFileName, withEnding } from '../attachments/file-names.ts';
import { newAttachment } from '../attachments/new-attachment.ts';
import { say } from '../texts/say.ts';
import { preparePhoto } from './photo.ts';
import { lackOfRoom } from './room-for-files.ts';
import { prepareVideo } from './video/prepare-video.ts';

/** A file that a person has chosen, ready to be sent: nothing of it has left the device. */
export interface ChosenFile {
  readonly attachment: Attachment;
  readonly blob: Blob;
  /** What it may tell beside its content; undefined where that was taken out. */
  readonly warning?: string;
}

/** Why a file cannot be sent, in words for a person. */
export interface UnfitFile {
  readonly problem: string;
}

/** How a file is sent: as a photo, drawn anew or with its own pixels, or as whatever file it is. */
export interface Wish {
  readonly as: 'photo' | 'file';
  readonly asOriginal: boolean;
  /** What can only be saved cannot be read once: it would stay where it was saved. */
  readonly isReadOnce: boolean;
  readonly videoWorkerUrl: string;
  /** Aborted when the person puts it away meanwhile. */
  readonly unwanted: AbortSignal;
  /** What is left for it. */
  readonly room: RoomForFiles;
}

/** These are plain text: all that they tell is seen. */
const plainTypes = /^text\/plain\b/;

/** Whether it is up to a person to send it with its own pixels. */
export const canBeOriginal = (file: File, as: Wish['as']): boolean => as === 'photo' && file.type.startsWith('image/');

export async function chooseFile(file: File, wish: Wish): Promise<ChosenFile | UnfitFile> {
  const name = plainFileName(file.name);
  try {
    return await prepare(file, name, wish);
  } catch {
    // It was moved or changed since it was chosen.
    return { problem: say('files.unreadable', { name }) };
  }
}

async function prepare(file: File, name: string, wish: Wish): Promise<ChosenFile | UnfitFile> {
  const photo = canBeOriginal(file, wish.as) ? await preparePhoto(file, wish.asOriginal) : undefined;
  const isVideo = wish.as === 'photo' && file.type.startsWith('video/') && file.size <= mostFileBytes;
  const video = isVideo ? await prepareVideo(file, wish.videoWorkerUrl, wish.unwanted) : undefined;
  const blob = photo?.blob ?? video?.blob ?? file;
  const problem = lackOfRoom(name, blob.size, wish.room);
  if (problem !== undefined) return { problem };
  if (photo) {
    const { width, height, preview, ending, isClean } = photo;
    const shownName = ending === undefined ? name : withEnding(name, ending);
    const attachment: Attachment = { kind: 'image', ...newAttachment(blob, shownName), width, height, preview };
    return { blob, attachment, ...(!isClean && { warning: say('files.mayTell') }) };
  }
  if (video) {
    const { blob: _, ending, ...known } = video;
    return { blob, attachment: { kind: 'video', ...newAttachment(blob, withEnding(name, ending)), ...known } };
  }
  if (wish.isReadOnce) return { problem: say('files.onlySaved', { name }) };
  const isPlain = plainTypes.test(file.type);
  return {
    blob,
    attachment: { kind: 'file', ...newAttachment(blob, name) },
    ...(!isPlain && { warning: say('files.mayTell') }),
  };
}
