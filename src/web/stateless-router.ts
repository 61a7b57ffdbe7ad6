import { LinearRouter } from 'hono/router/linear-router';

/** Keeps no parameters of past requests. Hono's default router keeps the last link ids, even of ended chats (decision 17). */
export class StatelessRouter<Handler> extends LinearRouter<Handler> {
  /** LinearRouter ignores a trailing slash. Every other router treats it as another path, and so do we. */
  override match(method: string, path: string): ReturnType<LinearRouter<Handler>['match']> {
    const hasSlashAtEnd = path.length > 1 && path.endsWith('/');
    return super.match(method, hasSlashAtEnd ? `${path}/` : path);
  }
}
