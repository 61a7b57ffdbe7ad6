import type { Ender } from './chat.ts';
import type { Happening } from './happening.ts';
import type { Ending } from './lifetime.ts';
import type { Message } from './message.ts';
import type { OwnKey, ParticipantId, Presence } from './participant.ts';
import type { Receipts } from './receipt.ts';

/** An event of a chat; watchers receive events in the order of their occurrence. */
export type ChatEvent =
  /** A message was appended, edited, deleted or reacted to; the event holds its present state. */
  | { readonly type: 'message'; readonly message: Message }
  | {
      readonly type: 'receipts';
      readonly revision: number;
      readonly participantId: ParticipantId;
      readonly receipts: Receipts;
    }
  /** A device that was not in the chat proved the code. */
  | { readonly type: 'entered'; readonly deviceId: string; readonly happening: Happening }
  /** A device lost its access: it was signed out, or a newer device replaced it. */
  | { readonly type: 'signed-out'; readonly participantId: ParticipantId; readonly deviceId: string }
  /** A device was subscribed to pushes, or is no longer. It has no revision. */
  | {
      readonly type: 'subscription';
      readonly participantId: ParticipantId;
      readonly deviceId: string;
      readonly isSubscribed: boolean;
    }
  /** A page in front of the person has closed the notification of a device. It has no revision. */
  | { readonly type: 'notice-closed'; readonly participantId: ParticipantId; readonly deviceId: string }
  /** Anything else happened at a seat; the event holds all that was gathered with it. */
  | { readonly type: 'happened'; readonly happening: Happening }
  /** What is shown of a participant's own key. It has no revision: the present state follows on each connection. */
  | { readonly type: 'own-key'; readonly participantId: ParticipantId; readonly ownKey: OwnKey }
  | { readonly type: 'presence'; readonly participantId: ParticipantId; readonly presence: Presence }
  | { readonly type: 'typing'; readonly participantId: ParticipantId; readonly untilMs: number }
  /** "Keep open" was pressed: the idle timeout starts anew. */
  | { readonly type: 'kept-open'; readonly participantId: ParticipantId; readonly atMs: number }
  /** Always the last event of a chat. `endedBy` is known only when the reason is `ended`. */
  | { readonly type: 'destroyed'; readonly reason: Ending; readonly endedBy?: Ender };

/** The chat's revision after an event; undefined for events without a revision. */
export function revisionOfEvent(event: ChatEvent): number | undefined {
  if (event.type === 'message') return event.message.revision;
  if (event.type === 'receipts') return event.revision;
  if (event.type === 'entered' || event.type === 'happened') return event.happening.revision;
  return undefined;
}
