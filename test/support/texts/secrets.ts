/** A thing that must not be found, under the name that a failing test calls it by. */
export interface Secret {
  readonly called: string;
  readonly text: string;
}

export interface Finding {
  readonly called: string;
  readonly form: string;
  readonly where: string;
}

/** Every way in which a text could have been written down: as it is, escaped, or encoded. */
function formsOf(text: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(text);
  const forms = new Map([
    ['plain', text],
    ['without hyphens', text.replaceAll('-', '')],
    ['as bytes', bytes.toString('latin1')],
    ['percent-encoded', encodeURIComponent(text)],
    ['form-encoded', new URLSearchParams({ text }).toString().slice('text='.length)],
    ['JSON', JSON.stringify(text).slice(1, -1)],
    ['JSON in ASCII', escapeBeyondAscii(text)],
    ['HTML', text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')],
    ['hex', bytes.toString('hex')],
  ]);
  // Inside a longer base64 text the same bytes look different at each of three offsets.
  for (const offset of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
    const certain = (encoded: string) =>
      encoded.slice(Math.ceil((offset * 8) / 6), Math.floor((shifted.length * 8) / 6));
    forms.set(`base64 at ${offset}`, certain(shifted.toString('base64')));
    forms.set(`base64url at ${offset}`, certain(shifted.toString('base64url')));
  }
  return forms;
}

const escapeBeyondAscii = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** How a secret could have been written down: a base64url text that stands for bytes is searched for as those bytes, too. */
export function* variantsOf(secret: Secret): Generator<readonly [form: string, text: string]> {
  yield* formsOf(secret.text);
  if (!/^[A-Za-z0-9_-]{20,}$/.test(secret.text)) return;
  const bytes = Buffer.from(secret.text, 'base64url');
  yield ['its bytes in hex', bytes.toString('hex')];
  yield ['its bytes in base64', bytes.toString('base64').replace(/=+$/, '')];
  yield ['its bytes', bytes.toString('latin1')];
}

/** Every secret that is in one of the places, in whatever form; upper and lower case count as the same. */
export function findSecrets(
  secrets: readonly Secret[],
  places: Readonly<Record<string, readonly string[]>>,
): Finding[] {
  const findings: Finding[] = [];
  for (const [where, texts] of Object.entries(places)) {
    const haystacks = texts.map((text) => text.toLowerCase());
    for (const secret of secrets) {
      if (secret.text.length < 4) throw new Error(`${secret.called} is too short to be searched for`);
      for (const [form, text] of variantsOf(secret)) {
        const needle = text.toLowerCase();
        if (haystacks.some((haystack) => haystack.includes(needle)))
          findings.push({ called: secret.called, form, where });
      }
    }
  }
  return findings;
}
