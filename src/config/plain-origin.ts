/** Stricter than the URL syntax: other characters of a host can have a meaning in a policy or a page. */
const plainOrigin = /^https?:\/\/(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d+)?$/;

/** An origin as browsers serialize it: in lower case, without a port that its scheme implies. Undefined for anything else. */
export function plainOriginOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return plainOrigin.test(url.origin) && url.href === `${url.origin}/` ? url.origin : undefined;
}
