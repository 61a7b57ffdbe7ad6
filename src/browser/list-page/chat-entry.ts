import { isParticipantId } from '../../chat/participant.ts';
import { boundName } from '../../chat/words/stacked-marks.ts';
import { paths } from '../../protocol/page.ts';
import { decodeBase64url } from '../../sealing/bytes/base64url.ts';
import { encodeLinkKey } from '../../sealing/keys/link-key.ts';
import { type MessageContent, openMessage } from '../../sealing/messages.ts';
import { openName } from '../../sealing/names.ts';
import { askOtherTabs, shareKeys } from '../kept/shared-keys.ts';
import { signOutHere } from '../kept/sign-out-here.ts';
import { keysOfChat, loadChatKey, saveChatKey, type TabKeys } from '../kept/tab-keys.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { excerptOfWritten } from '../texts/written-excerpt.ts';
import { takeStorageKeys } from './storage-keys.ts';

/** The links for which no tab had keys at the last search. */
const locked = new Set<string>();
/** The keys of the entries that were opened, by link, for the life of this page: each message replaces an entry. */
const opened = new Map<string, TabKeys>();

export const forgetOpened = (linkId: string): boolean => opened.delete(linkId);

/**
 * `<chat-entry>`: a chat of the list. With the keys of this tab, or of another tab of this browser, it shows the names and the
 * last message, and links to the chat; without keys it explains how to open the chat again.
 */
class ChatEntry extends HTMLElement {
  #stopSharing = (): void => {};

  connectedCallback(): void {
    void this.#unlock();
    partOf(this, '.sign-out-here', HTMLButtonElement).addEventListener('click', () => void this.#signOut());
    document.addEventListener('visibilitychange', this.#tryAgain);
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#tryAgain);
    this.#stopSharing();
  }

  /** Another tab with the keys may have been opened meanwhile. */
  readonly #tryAgain = (): void => {
    if (!document.hidden && !this.#link.hasAttribute('href')) void this.#unlock();
  };

  async #unlock(): Promise<void> {
    const { linkId = '' } = this.dataset;
    // Each message replaces the entry: one that was locked a moment ago stays so while the tabs are asked again.
    if (locked.has(linkId)) this.#showLocked();
    const found = opened.get(linkId) ?? (await this.#findKeys(linkId));
    const keys = found && (await this.#withAgreedKey(linkId, found));
    if (!this.isConnected) return;
    if (keys) this.#showOpened(keys);
    else this.#showLocked();
  }

  async #signOut(): Promise<void> {
    const button = partOf(this, '.sign-out-here', HTMLButtonElement);
    button.disabled = true;
    this.#stopSharing();
    const { linkId = '' } = this.dataset;
    if (!(await signOutHere(linkId))) {
      button.disabled = false;
      return;
    }
    forgetOpened(linkId);
    this.closest('li')?.remove();
  }

  async #findKeys(linkId: string): Promise<TabKeys | undefined> {
    const list = [...(this.closest('ul')?.querySelectorAll<HTMLElement>('chat-entry') ?? [])];
    await takeStorageKeys(list.map(({ dataset }) => dataset['linkId'] ?? ''));
    return loadChatKey(linkId) ?? askOtherTabs(linkId);
  }

  /** The tab of the chat may have agreed on another key since this page was given its keys. */
  async #withAgreedKey(linkId: string, keys: TabKeys): Promise<TabKeys> {
    if (keys.agreedKey || this.#text.dataset['sealed'] === undefined || this.#openText(keys)) return keys;
    return (await askOtherTabs(linkId, ({ agreedKey }) => agreedKey !== undefined)) ?? keys;
  }

  #showLocked(): void {
    locked.add(this.dataset['linkId'] ?? '');
    for (const name of this.#names) name.textContent = say('listing.locked');
    partOf(this, '.chat-entry-locked', HTMLElement).hidden = false;
  }

  #showOpened(keys: TabKeys): void {
    const { linkId = '' } = this.dataset;
    locked.delete(linkId);
    opened.set(linkId, keys);
    // A new tab that opens the chat asks for the keys.
    this.#stopSharing();
    this.#stopSharing = shareKeys(linkId, keys);
    for (const name of this.#names) showName(name, keys);
    this.#showText(keys);
    partOf(this, '.chat-entry-locked', HTMLElement).hidden = true;
    this.#link.href = `${paths.link(linkId)}#${encodeLinkKey(keys.linkKey)}`;
    // This tab is about to be the chat's: it keeps the keys of this chat alone.
    this.#link.onclick = () => void saveChatKey(linkId, keys);
  }

  #showText(keys: TabKeys): void {
    const { messageId, sender } = this.#text.dataset;
    if (messageId === undefined) return;
    const opened = this.#openText(keys);
    const text = opened ? wordsOf(opened) : say('shown.locked');
    this.#text.translate = false;
    this.#text.textContent = sender === this.dataset['me'] ? say('shown.writtenByYou', { text }) : text;
  }

  #openText(keys: TabKeys): MessageContent | undefined {
    const { messageId, sender, version, sealed } = this.#text.dataset;
    const { chatId, vanishAfterMs } = this.dataset;
    const bytes = decodeBase64url(sealed ?? '');
    if (!chatId || !messageId || !isParticipantId(sender) || !bytes) return undefined;
    const context = { chatId, sender, messageId, version: Number(version), vanishAfterMs: Number(vanishAfterMs) };
    return openMessage(bytes, { ...keysOfChat(keys), ...context })?.content;
  }

  get #text(): HTMLElement {
    return partOf(this, '.chat-entry-text', HTMLElement);
  }

  get #names(): NodeListOf<HTMLElement> {
    return this.querySelectorAll('.chat-entry-name');
  }

  get #link(): HTMLAnchorElement {
    return partOf(this, 'a', HTMLAnchorElement);
  }
}

const wordsOf = (content: MessageContent): string =>
  'text' in content ? excerptOfWritten(content) : say(content.kind === 'notice' ? 'listing.noticed' : 'shown.locked');

function showName(place: HTMLElement, { chatKey }: TabKeys): void {
  const { participant, sealed } = place.dataset;
  const bytes = decodeBase64url(sealed ?? '');
  if (!bytes || !isParticipantId(participant)) return;
  const name = openName(bytes, chatKey, participant);
  place.translate = false;
  place.textContent = name === undefined ? say('shown.locked') : boundName(name);
}

customElements.define('chat-entry', ChatEntry);
