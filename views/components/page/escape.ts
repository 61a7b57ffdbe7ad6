const special = /[&<>"']/;
const allSpecial = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes a text safe inside an element or a quoted attribute. Nearly nothing needs it, so it looks before it writes. */
export const escapeHtml = (text: string): string =>
  special.test(text) ? text.replace(allSpecial, (character) => entities[character] ?? '') : text;
