/** Shown by browsers that run no scripts. */
export const NeedsScript = () => (
  <noscript>
    <p class="notice notice-problem">
      Parley needs JavaScript: names, codes and messages are encrypted on your own device, and only a script can do
      that.
    </p>
  </noscript>
);
