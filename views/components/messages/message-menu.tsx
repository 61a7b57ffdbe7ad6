import { elementIds } from '../../../src/protocol/page.ts';
import type { Words } from '../../../src/words/words.ts';

const emoji = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

/** The actions for a message. Scripts open it for one message and hide the actions that do not apply. */
export const MessageMenu = ({ words }: { readonly words: Words }) => (
  <dialog class="message-menu" id={elementIds.messageMenu} aria-label={words.say('menu.more')}>
    <div class="menu-sheet">
      <p class="menu-excerpt" dir="auto" translate="no" />
      <Reactions words={words} />
      <button type="button" class="menu-item" data-action="reply" autofocus>
        {words.say('menu.reply')}
      </button>
      <button type="button" class="menu-item" data-action="copy" data-read>
        {words.say('menu.copy')}
      </button>
      <button type="button" class="menu-item" data-action="select" data-read data-touch>
        {words.say('menu.select')}
      </button>
      <button type="button" class="menu-item" data-action="edit" data-own data-read>
        {words.say('menu.edit')}
      </button>
      <button type="button" class="menu-item menu-item-danger" data-action="delete" data-own>
        {words.say('menu.delete')}
      </button>
    </div>
  </dialog>
);

/** One of the usual emoji, or another. */
const Reactions = ({ words }: { readonly words: Words }) => (
  <>
    <fieldset class="menu-reactions">
      <legend class="visually-hidden">{words.say('menu.react')}</legend>
      {emoji.map((each) => (
        <button
          type="button"
          class="menu-emoji"
          data-emoji={each}
          aria-label={words.say('menu.reactWith', { emoji: each })}
          aria-pressed="false"
        >
          {each}
        </button>
      ))}
      <button
        type="button"
        class="menu-emoji"
        data-action="other-emoji"
        aria-label={words.say('menu.anotherEmoji')}
        aria-expanded="false"
        aria-controls="other-emoji"
      >
        +
      </button>
    </fieldset>
    <form class="menu-other" id="other-emoji" novalidate hidden>
      <label class="visually-hidden" for="other-emoji-text">
        {words.say('menu.emoji')}
      </label>
      <input
        class="input"
        id="other-emoji-text"
        autocomplete="off"
        enterkeyhint="send"
        placeholder={words.say('menu.oneEmoji')}
        aria-describedby="other-emoji-problem"
      />
      <button type="submit" class="button">
        {words.say('menu.react')}
      </button>
      <p class="field-problem" id="other-emoji-problem" role="alert" />
    </form>
  </>
);

/** Asks for confirmation before deleting a message. */
export const DeleteDialog = ({ words }: { readonly words: Words }) => (
  <dialog id={elementIds.deleteDialog} aria-labelledby="delete-question">
    <p id="delete-question">{words.say('menu.deleteQuestion')}</p>
    <form method="dialog" class="dialog-actions">
      <button type="submit" class="button" autofocus>
        {words.say('button.cancel')}
      </button>
      <button type="button" class="button button-danger" data-action="confirm-delete">
        {words.say('menu.deleteForBoth')}
      </button>
    </form>
  </dialog>
);
