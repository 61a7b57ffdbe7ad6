const yearSeconds = 31_536_000;

/** Keeps a choice of this device's for a year, where the server reads it with each request; it says nothing of any chat. */
export const writeDeviceCookie = (name: string, value: string): void => write(name, value, yearSeconds);

export const removeDeviceCookie = (name: string): void => write(name, '', 0);

function write(name: string, value: string, maxAgeSeconds: number): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in Safari and over plain http.
  document.cookie = `${name}=${value}; Path=/; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}
