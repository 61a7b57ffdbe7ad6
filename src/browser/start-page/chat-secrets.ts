import { type ParticipantId, participantIds } from '../../chat/participant.ts';
import { creationFields } from '../../protocol/page.ts';
import { encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { makeChatKey, sealChatKey } from '../../sealing/keys/chat-key.ts';
import { deriveEntryKeys, verifierOf } from '../../sealing/keys/entry-keys.ts';
import { makeLinkKey } from '../../sealing/keys/link-key.ts';
import { linkProofOf } from '../../sealing/keys/link-proof.ts';
import { makeSecretCode } from '../../sealing/keys/secret-code.ts';
import { sealGreeting, sealName } from '../../sealing/names.ts';
import { Stretcher } from '../codes/stretcher.ts';

/** The secrets of a chat that is about to be created. */
export interface ChatSecrets {
  readonly chatKey: Uint8Array;
  readonly invitations: readonly InvitationSecrets[];
}

export interface InvitationSecrets {
  readonly participantId: ParticipantId;
  readonly linkKey: Uint8Array;
  readonly code: string;
  readonly stretched: Uint8Array;
}

/** Takes a second or more: each of the two codes is stretched in a worker. */
export async function makeChatSecrets(): Promise<ChatSecrets> {
  return { chatKey: makeChatKey(), invitations: await Promise.all(participantIds.map(makeInvitationSecrets)) };
}

async function makeInvitationSecrets(participantId: ParticipantId): Promise<InvitationSecrets> {
  const linkKey = makeLinkKey();
  const code = makeSecretCode();
  const stretcher = new Stretcher();
  try {
    return { participantId, linkKey, code, stretched: await stretcher.stretch(code, linkKey) };
  } finally {
    stretcher.stop();
  }
}

/** The form fields that the server receives: verifiers and ciphertext. */
export function sealChat(
  { chatKey, invitations }: ChatSecrets,
  names: Readonly<Record<ParticipantId, string>>,
): readonly (readonly [string, string])[] {
  return invitations.flatMap(({ participantId, linkKey, stretched }) => {
    const name = names[participantId];
    const { accessKey, wrapKey } = deriveEntryKeys(stretched);
    const members = [
      [creationFields.verifier, verifierOf(accessKey)],
      [creationFields.linkVerifier, verifierOf(linkProofOf(linkKey))],
      [creationFields.sealedChatKey, sealChatKey(chatKey, wrapKey)],
      [creationFields.sealedGreeting, sealGreeting(name, linkKey)],
      [creationFields.sealedName, sealName(name, chatKey, participantId)],
    ] as const;
    return members.map(([field, bytes]) => [`${participantId}.${field}`, encodeBase64url(bytes)] as const);
  });
}
