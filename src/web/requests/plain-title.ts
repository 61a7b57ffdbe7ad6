import type { IncomingMessage } from 'node:http';
import { plainTitleCookieName } from '../../protocol/plain-title.ts';
import { cookiesNamed } from './cookie-values.ts';
import { requestSourceOf } from './request-source.ts';

/** Whether the person chose a plain title, which the page must have from its first byte on. */
export const hasPlainTitle = (c: { readonly env: { readonly incoming: IncomingMessage } }): boolean =>
  cookiesNamed(requestSourceOf(c.env.incoming).header('cookie'), plainTitleCookieName).length > 0;
