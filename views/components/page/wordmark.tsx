/** The name and logo: two speech bubbles that face each other. No link, so that nobody leaves a chat by accident. */
export const Wordmark = () => (
  <p class="wordmark">
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path class="wordmark-one" d="M5 4h12a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-7l-5 5V7a3 3 0 0 1 0-3z" />
      <path class="wordmark-other" d="M27 28H15a3 3 0 0 1-3-3v-3h9a4 4 0 0 0 4-4v-3l2-2z" />
    </svg>
    Parley
  </p>
);
