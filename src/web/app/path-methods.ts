import type { App } from './services.ts';

/** Every method that some route accepts. */
export const routedMethods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const;
/** A method that only routes for every method accept. */
const noMethod = 'NONE';

/** Whether a route of the path accepts the method. */
export function isTaken(app: App, method: string, path: string): boolean {
  const handlersFor = (each: string): number => app.router.match(each, path)[0].length;
  return handlersFor(method) > handlersFor(noMethod);
}

/** The methods that the path accepts; none for an unknown path. `*` is the whole server (RFC 9110 §7.1). */
export const methodsTaken = (app: App, path: string): readonly string[] =>
  path === '*'
    ? routedMethods
    : routedMethods.filter((method) => isTaken(app, method === 'HEAD' ? 'GET' : method, path));
