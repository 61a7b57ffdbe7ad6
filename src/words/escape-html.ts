const special = /[&<>"']/;
const allSpecial = /[&<>"']/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for an element or a quoted attribute. Tests first, because most texts need no escaping. */
export const escapeHtml = (text: string): string =>
  special.test(text) ? text.replace(allSpecial, (character) => entities[character] ?? '') : text;
