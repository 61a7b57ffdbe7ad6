import { paths } from '../../../src/protocol/page.ts';

/** The link to the security page, on the pages where people decide whether to trust Parley. */
export const SecurityFooter = () => (
  <footer class="security-footer">
    <a href={paths.security}>How this works, and its limits</a>
  </footer>
);
