import { elementIds } from '../../../src/protocol/page.ts';

const emoji = ['👍', '❤️', '😂', '😮', '😢', '🙏'] as const;

/** The actions for a message. Scripts open it for one message and hide the actions that do not apply. */
export const MessageMenu = () => (
  <dialog class="message-menu" id={elementIds.messageMenu} aria-label="More">
    <div class="menu-sheet">
      <p class="menu-excerpt" dir="auto" translate="no" />
      <Reactions />
      <button type="button" class="menu-item" data-action="reply" autofocus>
        Reply
      </button>
      <button type="button" class="menu-item" data-action="copy" data-read>
        Copy
      </button>
      <button type="button" class="menu-item" data-action="select" data-read data-touch>
        Select text
      </button>
      <button type="button" class="menu-item" data-action="edit" data-own data-read>
        Edit
      </button>
      <button type="button" class="menu-item menu-item-danger" data-action="delete" data-own>
        Delete
      </button>
    </div>
  </dialog>
);

/** One of the usual emoji, or another. */
const Reactions = () => (
  <>
    <fieldset class="menu-reactions">
      <legend class="visually-hidden">React</legend>
      {emoji.map((each) => (
        <button
          type="button"
          class="menu-emoji"
          data-emoji={each}
          aria-label={`React with ${each}`}
          aria-pressed="false"
        >
          {each}
        </button>
      ))}
      <button
        type="button"
        class="menu-emoji"
        data-action="other-emoji"
        aria-label="Another emoji"
        aria-expanded="false"
        aria-controls="other-emoji"
      >
        +
      </button>
    </fieldset>
    <form class="menu-other" id="other-emoji" novalidate hidden>
      <label class="visually-hidden" for="other-emoji-text">
        Emoji
      </label>
      <input
        class="input"
        id="other-emoji-text"
        autocomplete="off"
        enterkeyhint="send"
        placeholder="One emoji"
        aria-describedby="other-emoji-problem"
      />
      <button type="submit" class="button">
        React
      </button>
      <p class="field-problem" id="other-emoji-problem" role="alert" />
    </form>
  </>
);

/** Asks for confirmation before deleting a message. */
export const DeleteDialog = () => (
  <dialog id={elementIds.deleteDialog} aria-labelledby="delete-question">
    <p id="delete-question">Delete this message for both?</p>
    <form method="dialog" class="dialog-actions">
      <button type="submit" class="button" autofocus>
        Cancel
      </button>
      <button type="button" class="button button-danger" data-action="confirm-delete">
        Delete for both
      </button>
    </form>
  </dialog>
);
