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
  const searched = secrets.map((secret) => {
    if (secret.text.length < headLength) throw new Error(`${secret.called} is too short to be searched for`);
    return { secret, variants: [...variantsOf(secret)].map(([form, text]) => [form, text.toLowerCase()] as const) };
  });
  const needles = needlesByHead(searched.flatMap(({ variants }) => variants.map(([, needle]) => needle)));
  return Object.entries(places).flatMap(([where, texts]) => {
    const found = needlesIn(new Set(texts.map((text) => text.toLowerCase())), needles);
    return searched.flatMap(({ secret: { called }, variants }) =>
      variants.filter(([, needle]) => found.has(needle)).map(([form]) => ({ called, form, where })),
    );
  });
}

const headLength = 4;

/** The first characters of a needle, as an index of a table: what begins otherwise mostly has another one. */
const headAt = (text: string, at: number): number =>
  (text.charCodeAt(at) ^
    (text.charCodeAt(at + 1) << 4) ^
    (text.charCodeAt(at + 2) << 8) ^
    (text.charCodeAt(at + 3) << 12)) &
  0xffff;

type Needles = readonly (ReadonlySet<string> | undefined)[];

function needlesByHead(all: readonly string[]): Needles {
  const byHead = new Array<Set<string> | undefined>(0x10000).fill(undefined);
  for (const needle of all) {
    if (needle.length < headLength) throw new Error('a form of a secret is too short to be searched for');
    const head = headAt(needle, 0);
    byHead[head] = (byHead[head] ?? new Set()).add(needle);
  }
  return byHead;
}

/** The needles that are in one of the texts, by one pass over each: there are thousands of needles, and megabytes of text. */
function needlesIn(texts: Iterable<string>, needles: Needles): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at <= text.length - headLength; at += 1) {
      for (const needle of needles[headAt(text, at)] ?? []) if (text.startsWith(needle, at)) found.add(needle);
    }
  }
  return found;
}
