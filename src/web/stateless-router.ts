import type { Params, Result, Router } from 'hono/router';

interface Route<Handler> {
  readonly method: string;
  readonly handler: Handler;
  /** `:name` stands for any segment; undefined for a route of every path. */
  readonly segments: readonly string[] | undefined;
}

const everyMethod = 'ALL';
const everyPath: ReadonlySet<string> = new Set(['*', '/*']);
const noParams: Params = Object.freeze(Object.create(null));

/**
 * A router that keeps no parameters of past requests. Hono's default router keeps the last link ids, even of ended chats (decision 17).
 * Hono's LinearRouter keeps none, but parses every pattern for each request, which costs a tenth of a small response. Here each pattern is
 * parsed once.
 */
export class StatelessRouter<Handler> implements Router<Handler> {
  readonly name = 'StatelessRouter';
  readonly #routes: Route<Handler>[] = [];

  /** @throws Error for a pattern that this router does not support */
  add(method: string, path: string, handler: Handler): void {
    const isOfEveryPath = everyPath.has(path);
    if (!isOfEveryPath && /[*?{]/.test(path)) throw new Error(`there is no such pattern: ${path}`);
    this.#routes.push({ method, handler, segments: isOfEveryPath ? undefined : path.split('/') });
  }

  match(method: string, path: string): Result<Handler> {
    const asked = path.split('/');
    const matched: [Handler, Params][] = [];
    for (const { method: routeMethod, handler, segments } of this.#routes) {
      if (routeMethod !== method && routeMethod !== everyMethod) continue;
      const params = segments === undefined ? noParams : paramsOf(segments, asked);
      if (params) matched.push([handler, params]);
    }
    return [matched];
  }
}

/** The parameters in a path; undefined when the path does not match. A slash at the end makes another path. */
function paramsOf(segments: readonly string[], asked: readonly string[]): Params | undefined {
  if (segments.length !== asked.length) return undefined;
  let params = noParams;
  for (const [index, segment] of segments.entries()) {
    const given = asked[index] ?? '';
    if (!segment.startsWith(':')) {
      if (segment !== given) return undefined;
    } else {
      if (given === '') return undefined;
      if (params === noParams) params = {};
      params[segment.slice(1)] = given;
    }
  }
  return params;
}
