import { isParticipantId } from '../../chat/participant.ts';
import type { SeenVersion } from '../../sealing/ledger/seen.ts';
import { sequenceOf } from '../page/arrival.ts';

/** A version that a message on the page, or in a frame, holds. */
export interface ShownVersion extends SeenVersion {
  readonly element: HTMLElement;
  /** The content was deleted, or the reaction withdrawn. */
  readonly isRemoval: boolean;
}

export interface ShownVersions {
  readonly content: ShownVersion;
  readonly reactions: readonly ShownVersion[];
}

/** The versions in a message as the server sent them, without previews of waiting changes; undefined for anything else. */
export function versionsIn(message: HTMLElement): ShownVersions | undefined {
  const { sender } = message.dataset;
  const content = message.querySelector<HTMLElement>(
    'sealed-message:not([data-preview]), .message-gone:not([data-preview])',
  );
  if (!isParticipantId(sender) || !content) return undefined;
  const sequence = sequenceOf(message);
  const reactions = [...message.querySelectorAll<HTMLElement>('sealed-reaction:not([data-preview])')];
  return {
    content: versionOf(content, sequence, `message of ${sender}`, content.matches('.message-gone')),
    reactions: reactions.flatMap((reaction) => {
      const { participant } = reaction.dataset;
      if (!isParticipantId(participant)) return [];
      return [versionOf(reaction, sequence, `reaction of ${participant}`, reaction.dataset['withdrawn'] !== undefined)];
    }),
  };
}

const versionOf = (
  element: HTMLElement,
  sequence: number,
  subject: SeenVersion['subject'],
  isRemoval: boolean,
): ShownVersion => {
  const { version, sealed = '' } = element.dataset;
  return { sequence, subject, version: Number(version), sealed, element, isRemoval };
};
