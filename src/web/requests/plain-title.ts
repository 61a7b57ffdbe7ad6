import type { IncomingMessage } from 'node:http';
import { plainTitleCookieName } from '../../protocol/plain-title.ts';
import { cookiesNamed } from './cookie-values.ts';
import { requestSourceOf } from './request-source.ts';

/** Whether a page shall have a title from its first byte on that could be anybody's. */
export const hasPlainTitle = (c: { readonly env: { readonly incoming: IncomingMessage } }): boolean =>
  cookiesNamed(requestSourceOf(c.env.incoming).header('cookie'), plainTitleCookieName).length > 0;
