import { LinearRouter } from 'hono/router/linear-router';

/**
 * Finds routes without keeping anything of what was asked for: Hono's usual router keeps the ids of the links that were
 * asked for last, also when their chats have ended.
 */
export class ForgetfulRouter<Handler> extends LinearRouter<Handler> {
  /** It passes over a slash at the end of a path; to people, and to every other router, that is another path. */
  override match(method: string, path: string): ReturnType<LinearRouter<Handler>['match']> {
    const hasSlashAtEnd = path.length > 1 && path.endsWith('/');
    return super.match(method, hasSlashAtEnd ? `${path}/` : path);
  }
}
