import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { connectBoth, headOf } from '../../support/networks/wire.ts';

export interface ForeignAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Stands before Parley, and may answer in its place, as a portal, a proxy or a firewall does. */
export interface ForeignFront {
  readonly url: string;
  /** How often each of the answers was given. */
  readonly given: readonly number[];
  /** The sockets that were asked for. */
  readonly sockets: number;
  /** From now on every request gets the next of these answers, in turn; no socket is opened, and those that are open are cut. */
  answerWith(answers: readonly ForeignAnswer[]): void;
  /** The next requests for files of this name get these answers, each one of them; all others go to Parley. */
  answerForFile(name: string, answers: readonly ForeignAnswer[]): void;
  /** From now on sockets are opened, and what the page, or Parley, sends by them is dropped. */
  dropWhatSocketsCarry(from: 'page' | 'parley', those?: 'new' | 'open'): void;
  /** From now on sockets and streams are asked for and get no answer at all. */
  leaveConnectionsHanging(): void;
  refuseSockets(): void;
  /** From now on Parley answers, and sockets are whole. */
  stepAside(): void;
  close(): Promise<void>;
}

/** What would do harm in a page of Parley, in its address bar or in what it keeps. */
const foreignPage = `<!doctype html><title>Hotel Wi-Fi</title><h1>Welcome to the hotel</h1>
<form action="/portal"><input name="room"></form><script>document.title = "taken over"</script>
<main id="chat"><div class="ended">gone</div></main><p data-refusal="deleted">foreign words</p>
<hx-partial hx-target="#chat" hx-swap="innerHTML"><h1>Welcome to the hotel</h1></hx-partial>`;

const foreignHeaders = { 'Content-Type': 'text/html', 'HX-Refresh': 'true', 'HX-Redirect': '/portal' };

/** An answer to each kind of request that a portal, proxy, firewall or balancer gives. */
export const foreignAnswers: readonly ForeignAnswer[] = [
  { status: 200 },
  { status: 204 },
  { status: 302, headers: { Location: '/portal' } },
  { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } },
  { status: 403 },
  { status: 404 },
  { status: 410 },
  { status: 413 },
  { status: 429, headers: { 'Retry-After': new Date(Date.now() + 86_400_000).toUTCString() } },
  { status: 502 },
  { status: 503, headers: { 'Retry-After': '86400' } },
];

export async function startForeignFront(parleyPort: number): Promise<ForeignFront> {
  let answers: readonly ForeignAnswer[] = [];
  let given: number[] = [];
  let fileAnswers: { readonly path: string; readonly left: ForeignAnswer[] } = { path: '', left: [] };
  let sockets: 'whole' | 'refused' | 'hanging' = 'whole';
  /** Whose words are dropped in sockets that are made from now on. */
  let dropped: 'page' | 'parley' | undefined;
  const droppers = new Set<(from: 'page' | 'parley') => void>();
  let socketsAsked = 0;
  const upgraded = new Set<Socket>();

  const server = createServer((asked, answer) => {
    if (asked.url === '/portal') return void answer.writeHead(200, foreignHeaders).end(foreignPage);
    const forFile = asked.url?.startsWith(fileAnswers.path) ? fileAnswers.left.shift() : undefined;
    if (forFile) return answerInPlace(asked, answer, forFile);
    if (sockets === 'hanging' && /^\/\w+\/events/.test(asked.url ?? '')) return;
    if (answers.length === 0) return passOn(asked, answer, parleyPort);
    const turn = given.reduce((sum, each) => sum + each, 0) % answers.length;
    given[turn] = (given[turn] ?? 0) + 1;
    answerInPlace(asked, answer, answers[turn] ?? { status: 200 });
  });
  server.on('upgrade', (asked: IncomingMessage, browser: Socket, head: Buffer) => {
    socketsAsked += 1;
    if (sockets === 'hanging') return void upgraded.add(browser);
    if (sockets === 'refused') return void browser.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
    const upstream = connect(parleyPort, '127.0.0.1');
    connectBoth(browser, upstream, upgraded);
    const headers = asked.rawHeaders.reduce((all, text, at) => all + text + (at % 2 === 0 ? ': ' : '\r\n'), '');
    upstream.write(`GET ${asked.url} HTTP/1.1\r\n${headers}\r\n`);
    upstream.write(head);
    const drop = carryBothWays(browser, upstream);
    droppers.add(drop);
    if (dropped) drop(dropped);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const cutSockets = () => {
    for (const socket of upgraded) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get given() {
      return given;
    },
    get sockets() {
      return socketsAsked;
    },
    answerWith: (next) => {
      answers = next;
      given = next.map(() => 0);
      sockets = 'refused';
      cutSockets();
      server.closeAllConnections();
    },
    answerForFile: (name, next) => {
      fileAnswers = { path: `/assets/${name}-`, left: [...next] };
    },
    dropWhatSocketsCarry: (from, those = 'new') => {
      dropped = from;
      if (those === 'new') cutSockets();
      else for (const drop of droppers) drop(from);
    },
    leaveConnectionsHanging: () => {
      cutSockets();
      sockets = 'hanging';
    },
    refuseSockets: () => {
      sockets = 'refused';
      cutSockets();
    },
    stepAside: () => {
      answers = [];
      sockets = 'whole';
      dropped = undefined;
    },
    close: async () => {
      cutSockets();
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

/** The server's first words are the answer to the handshake. Returns what drops the words of one side from then on. */
function carryBothWays(browser: Socket, upstream: Socket): (from: 'page' | 'parley') => void {
  const isDropped = { page: false, parley: false };
  let isOpen = false;
  browser.on('data', (chunk) => isDropped.page || upstream.write(chunk));
  upstream.on('data', (chunk) => {
    if (!isDropped.parley) browser.write(chunk);
    else if (!isOpen) browser.write(headOf(chunk));
    isOpen = true;
  });
  return (from) => {
    isDropped[from] = true;
  };
}

function answerInPlace(asked: IncomingMessage, answer: ServerResponse, { status, headers }: ForeignAnswer): void {
  asked.resume();
  answer.writeHead(status, { ...foreignHeaders, ...headers });
  answer.end(status === 204 ? undefined : foreignPage);
}

function passOn(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const { method, url, headers } = asked;
  const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
    answer.writeHead(response.statusCode ?? 500, response.rawHeaders);
    response.pipe(answer);
  });
  passed.on('error', () => answer.destroy());
  answer.on('close', () => passed.destroy());
  asked.pipe(passed);
}
