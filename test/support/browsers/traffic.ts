import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** Everything a browser has sent, as its own network stack saw it. */
export interface Traffic {
  /** One text for each thing that was sent: an address, a header, a body, a frame of a socket. */
  sent(): readonly string[];
  /** Every address that was asked for, sockets included. */
  addresses(): readonly string[];
  /** How many frames of sockets were sent. */
  frames(): number;
}

/**
 * Records a context from its beginning: pages that are there, and every page that is opened later. Listens below the
 * page's scripts (the protocol's Network domain, with the headers that really went out).
 */
export async function recordTraffic(context: BrowserContext): Promise<Traffic> {
  const texts: string[] = [];
  const addresses: string[] = [];
  const frames: string[] = [];
  const record = async (page: Page) => {
    const session = await context.newCDPSession(page);
    recordSession(session, texts, addresses, frames);
    await session.send('Network.enable', { maxPostDataSize: 1_000_000 });
  };
  for (const page of context.pages()) await record(page);
  context.on('page', (page) => void record(page));
  // Requests of workers are not seen from the page's session.
  context.on('request', (request) => {
    addresses.push(request.url());
    texts.push(request.url(), ...Object.values(request.headers()), request.postData() ?? '');
  });
  return { sent: () => [...texts, ...addresses, ...frames], addresses: () => addresses, frames: () => frames.length };
}

function recordSession(session: CDPSession, texts: string[], addresses: string[], frames: string[]): void {
  session.on('Network.requestWillBeSent', ({ request }) => {
    addresses.push(request.url);
    texts.push(request.url, request.postData ?? '', ...pairs(request.headers));
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ headers }) => texts.push(...pairs(headers)));
  session.on('Network.webSocketCreated', ({ url }) => addresses.push(url));
  session.on('Network.webSocketWillSendHandshakeRequest', ({ request }) => texts.push(...pairs(request.headers)));
  session.on('Network.webSocketFrameSent', ({ response }) => frames.push(response.payloadData));
}

const pairs = (headers: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
