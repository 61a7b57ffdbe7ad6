import { paths } from '../../../src/protocol/page.ts';

/** Leads to what Parley promises, from the pages on which somebody decides whether to trust it. */
export const SecurityFooter = () => (
  <footer class="security-footer">
    <a href={paths.security}>How this works, and its limits</a>
  </footer>
);
