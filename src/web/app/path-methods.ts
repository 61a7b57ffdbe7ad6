import type { App } from './services.ts';

/** Every method that some route takes. */
export const routedMethods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const;
/** No method: routes for every method take it, and no other. */
const noMethod = 'NONE';

/** Whether some route of the path takes the method. */
export function isTaken(app: App, method: string, path: string): boolean {
  const handlersFor = (each: string): number => app.router.match(each, path)[0].length;
  return handlersFor(method) > handlersFor(noMethod);
}

/** The methods that the path takes; none where nothing is. `*` is the whole server (RFC 9110 §7.1). */
export const methodsTaken = (app: App, path: string): readonly string[] =>
  path === '*'
    ? routedMethods
    : routedMethods.filter((method) => isTaken(app, method === 'HEAD' ? 'GET' : method, path));
