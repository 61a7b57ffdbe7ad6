import { isIdleTimeoutMs, isVanishAfterMs } from '../../chat/lifetime.ts';
import { type EntrySeals, type ParticipantId, type ParticipantSeals, participantIds } from '../../chat/participant.ts';
import { agreementFields, ownCodeFields, ownKeyFields, ownSealSizes } from '../../protocol/own-keys.ts';
import { creationFields, sealSizes } from '../../protocol/page.ts';
import type { WebContext } from './services.ts';

/** The form by which the organizer's browser creates a chat. */
export interface CreationForm {
  readonly idleTimeoutMs: number;
  readonly vanishAfterMs: number;
  readonly participants: readonly ParticipantSeals[];
}

const base64url = /^[A-Za-z0-9_-]+$/;

/** The members of an urlencoded form, as htmx sends it; none for any other content type. */
export async function readForm(c: WebContext): Promise<URLSearchParams> {
  const contentType = c.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) return new URLSearchParams();
  return new URLSearchParams(await c.req.text());
}

/** Returns undefined when a member is missing, has the wrong size, or is no valid choice. */
export function parseCreationForm(form: URLSearchParams): CreationForm | undefined {
  const idleTimeoutMs = Number(form.get(creationFields.idleTimeoutMs));
  // A page of an earlier version does not send it.
  const vanishAfterMs = Number(form.get(creationFields.vanishAfterMs) ?? 0);
  if (!isIdleTimeoutMs(idleTimeoutMs) || !isVanishAfterMs(vanishAfterMs)) return undefined;
  const participants = participantIds.map((participantId) => parseSeals(form, participantId));
  return participants.every((seals) => seals !== undefined)
    ? { idleTimeoutMs, vanishAfterMs, participants }
    : undefined;
}

function parseSeals(form: URLSearchParams, participantId: ParticipantId): ParticipantSeals | undefined {
  const sealed = (field: string, size: number) => sealedIn(form, `${participantId}.${field}`, size);
  const verifier = sealed(creationFields.verifier, sealSizes.hash);
  const linkVerifier = sealed(creationFields.linkVerifier, sealSizes.hash);
  const sealedChatKey = sealed(creationFields.sealedChatKey, sealSizes.sealedChatKey);
  const sealedGreeting = sealed(creationFields.sealedGreeting, sealSizes.sealedName);
  const sealedName = sealed(creationFields.sealedName, sealSizes.sealedName);
  if (!verifier || !linkVerifier || !sealedChatKey || !sealedGreeting || !sealedName) return undefined;
  return { participantId, verifier, linkVerifier, sealedChatKey, sealedGreeting, sealedName };
}

/** The form by which a participant replaces their code; undefined as above. */
export interface OwnCodeForm {
  readonly seals: EntrySeals;
  readonly otherDevices: 'stay' | 'leave';
}

export function parseOwnCodeForm(form: URLSearchParams): OwnCodeForm | undefined {
  const verifier = sealedIn(form, ownCodeFields.verifier, sealSizes.hash);
  const sealedChatKey = sealedIn(form, ownCodeFields.sealedChatKey, ownSealSizes.sealedChatKeys);
  const ownKeyHash = sealedIn(form, ownCodeFields.ownKeyHash, sealSizes.hash);
  const otherDevices = form.get(ownCodeFields.otherDevices);
  if (!verifier || !sealedChatKey || !ownKeyHash) return undefined;
  if (otherDevices !== 'stay' && otherDevices !== 'leave') return undefined;
  return { seals: { verifier, sealedChatKey, ownKeyHash }, otherDevices };
}

/** The sealed own key that a participant's page publishes; undefined as above. */
export const parseOwnKeyForm = (form: URLSearchParams): string | undefined =>
  sealedIn(form, ownKeyFields.sealedOwnKey, ownSealSizes.sealedOwnKey);

export const parseAgreementForm = (form: URLSearchParams): string | undefined =>
  sealedIn(form, agreementFields.sealedAgreement, ownSealSizes.sealedAgreement);

function sealedIn(form: URLSearchParams, field: string, size: number): string | undefined {
  const text = form.get(field);
  return text !== null && text.length === size && base64url.test(text) ? copyOf(text) : undefined;
}

/** A copy of any member of a form; empty for a missing one. */
export const copiedField = (form: URLSearchParams, field: string): string =>
  Buffer.from(form.get(field) ?? '').toString();

/** A substring keeps its whole request body in memory; a copy does not. */
const copyOf = (ascii: string): string => Buffer.from(ascii, 'latin1').toString('latin1');
