const levelWords: Readonly<Record<number, string>> = { 40: 'warning: ', 50: 'error: ', 60: 'error: ' };

/** A line of pino's JSON in words, for a person at a terminal: the time, the message, and what belongs to it. */
export function wordsOfLine(line: string): string {
  const { level, time, msg, pid: _pid, hostname: _hostname, ...details } = JSON.parse(line);
  const words = Object.entries(details).map(([name, value]) => `${name}: ${wordsOfValue(value)}`);
  const clock = new Date(time).toTimeString().slice(0, 'hh:mm:ss'.length);
  return `${clock}  ${levelWords[level] ?? ''}${msg}${words.length === 0 ? '' : ` (${words.join(', ')})`}\n`;
}

function wordsOfValue(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const words = Object.entries(value).map(([name, part]) => `${name} ${wordsOfValue(part)}`);
  return words.length === 0 ? 'none' : words.join(' ');
}

export interface Opened {
  /** The address for this machine itself. */
  readonly url: string;
  /** The addresses for other devices, the best one first. */
  readonly phoneAddresses: readonly string[];
  readonly publicUrl: string | undefined;
}

/** What a person reads who has just started Parley in a terminal. */
export function openingWords({ url, phoneAddresses, publicUrl }: Opened): string {
  const onPhones =
    phoneAddresses.length === 0
      ? ['No phone can open it: HOST or PUBLIC_URL is an address of this machine alone, or it is in no network.']
      : [publicUrl === undefined ? 'Phones in the same network open:' : 'People open:', ...phoneAddresses.map(indent)];
  return ['', 'Parley is open. On this machine open:', indent(url), ...onPhones, 'Ctrl+C stops it.', ''].join('\n');
}

const indent = (address: string): string => `  ${address}`;
