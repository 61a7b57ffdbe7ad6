/**
 * Lets the browser ask before the page is left, until the signal: what would be lost with it is not kept yet. Who leaves quickly is not
 * asked.
 */
export function askBeforeLeaving(until: AbortSignal): void {
  addEventListener('beforeunload', (event) => globalThis.parleyWasLeft || event.preventDefault(), { signal: until });
}
