import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { openMessage, sealDeletion, sealMessage, type WrittenContent } from '../../sealing/messages.ts';
import { openReaction, sealReaction, sealWithdrawal } from '../../sealing/reactions.ts';
import { mostClaims, mostClaimsInShort } from '../../sealing/statements/statement.ts';
import type { OpenChat } from '../kept/open-chat.ts';
import type { ChangeCommand } from '../kept/waiting/waiting-changes.ts';
import type { OwnStatements } from '../ledger/own-statements.ts';

/** A change that a person wants, before it is sealed for a version. */
export type WantedChange =
  | { readonly type: 'edit'; readonly messageId: string; readonly content: WrittenContent }
  | { readonly type: 'react'; readonly messageId: string; readonly emoji: string }
  | { readonly type: 'delete' | 'unreact'; readonly messageId: string };

/** Seals a change on this page's behalf, as the given version of the message's content or of this person's reaction. */
export function sealChange(
  wanted: WantedChange,
  version: number,
  open: OpenChat,
  statements: OwnStatements,
): ChangeCommand {
  const { type, messageId } = wanted;
  const bytes = sealedBytesOf(wanted, version, open, statements);
  return { type, messageId, version, sealed: encodeBase64url(bytes) };
}

function sealedBytesOf(wanted: WantedChange, version: number, open: OpenChat, statements: OwnStatements): Uint8Array {
  const { message, reaction } = contextsOf(wanted.messageId, version, open);
  switch (wanted.type) {
    case 'edit':
      return sealMessage(wanted.content, statements.next(mostClaims), message);
    case 'delete':
      return sealDeletion(statements.next(mostClaimsInShort), message);
    case 'react':
      return sealReaction(wanted.emoji, statements.next(mostClaimsInShort), reaction);
    case 'unreact':
      return sealWithdrawal(statements.next(mostClaimsInShort), reaction);
  }
}

/** Seals a waiting change once more, for another version; as it is when it does not open here. */
export function sealChangeAgain(
  command: ChangeCommand,
  version: number,
  open: OpenChat,
  statements: OwnStatements,
): ChangeCommand {
  const wanted = openChange(command, open);
  return wanted ? sealChange(wanted, version, open, statements) : command;
}

/** What a waiting change is to do; undefined when it does not open here. */
export function openChange(
  { type, messageId, version, sealed }: ChangeCommand,
  open: OpenChat,
): WantedChange | undefined {
  if (type === 'delete' || type === 'unreact') return { type, messageId };
  const { message, reaction } = contextsOf(messageId, version, open);
  const bytes = decodeBase64url(sealed);
  if (!bytes) return undefined;
  if (type === 'react') {
    const emoji = openReaction(bytes, reaction)?.emoji;
    return emoji === undefined ? undefined : { type, messageId, emoji };
  }
  const content = openMessage(bytes, message)?.content;
  return content && 'text' in content ? { type, messageId, content } : undefined;
}

const contextsOf = (messageId: string, version: number, open: OpenChat) => ({
  message: { ...open, sender: open.me, messageId, version },
  reaction: { ...open, messageId, reactor: open.me, version },
});
