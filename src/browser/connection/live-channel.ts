import { closeCodes } from '../../protocol/close-codes.ts';
import type { Command } from '../../protocol/commands.ts';
import { whileAwake } from '../page/awake.ts';
import { htmx } from '../page/htmx.ts';
import type { Carrier, MakeStandIn } from './carrier.ts';
import { askAboutLink } from './link-answer.ts';
import { createLiveSocket } from './live-socket.ts';

/** The connection of a chat, whatever carries it, as the page's other scripts use it. */
export interface LiveChannel {
  /** Makes the first connection. */
  open(): void;
  /** Sends now; returns false when the connection is away. */
  send(command: Command): boolean;
  /** Sends now, or first thing when the connection is back. */
  sendWhenOpen(command: Command): void;
  /** Leaves a connection that has stopped being of use, for a new one. */
  renew(): void;
  /** Says what carries the chat where no socket gets through. */
  bringStandIn(make: MakeStandIn): void;
  /** The chat is over: nothing is sent any more, and nobody comes back. */
  close(): void;
}

export interface LiveChannelListener {
  onOpen(): void;
  onAway(): void;
  /** The server has closed for good; see close-codes.ts. */
  onOver(code: number): void;
}

/** One socket that fails while the server answers may have met a server that was just starting. */
const failuresThatTell = 2;
/** How often a network that let no socket through is asked whether it does now. */
const socketAgainAfterMs = 60_000;

export function createLiveChannel(
  chat: HTMLElement,
  linkId: string,
  latestRevision: () => number,
  listener: LiveChannelListener,
): LiveChannel {
  const listening = new AbortController();
  const commandsForLater: Command[] = [];
  let carrier: Carrier | undefined;
  let standIn: Carrier | undefined;
  let makeStandIn: MakeStandIn | undefined;
  /** Sockets that failed, one after the other, while the server answered ordinary requests. */
  let blockedSockets = 0;
  let receiving: Promise<void> = Promise.resolve();

  const send = (command: Command): boolean => carrier?.send(command) ?? false;

  const comeBy = (arrived: Carrier) => {
    carrier = arrived;
    listener.onOpen();
    for (const command of commandsForLater.splice(0)) send(command);
  };
  const goFrom = (lost: Carrier) => {
    if (carrier !== lost) return;
    carrier = undefined;
    listener.onAway();
  };

  /** Asking again would load the page twice: the first of the answers takes the cookie back that the second one needs. */
  const end = (code: number) => {
    if (listening.signal.aborted) return;
    listening.abort();
    listener.onOver(code);
  };

  const socket = createLiveSocket(chat, {
    latestRevision,
    isResting: () => standIn !== undefined && carrier === standIn,
    listener: {
      onOpen: () => {
        blockedSockets = 0;
        standIn?.close();
        standIn = undefined;
        comeBy(socket);
      },
      onAway: () => goFrom(socket),
      onFailure: () => void findOutWhy(1),
      onOver: end,
    },
  });

  const findOutWhy = async (failures: number) => {
    if (standIn) return;
    const answer = await askAboutLink(linkId, listening.signal);
    if (listening.signal.aborted || carrier) return;
    if (answer === 'gone') return end(closeCodes.done);
    blockedSockets = answer === 'there' ? blockedSockets + failures : 0;
    takeStandIn();
  };

  const takeStandIn = () => {
    if (standIn || !makeStandIn || blockedSockets < failuresThatTell || listening.signal.aborted) return;
    const taken = makeStandIn({
      linkId,
      latestRevision,
      receive: (html) => {
        receiving = receiving.then(() => putIntoPage(chat, html)).catch(reportError);
        return receiving;
      },
      listener: {
        onOpen: () => {
          comeBy(taken);
          // A server that was away may be back, and sockets with it.
          socket.open();
        },
        onAway: () => {
          goFrom(taken);
          socket.open();
        },
        onFailure: socket.open,
        onOver: end,
      },
    });
    standIn = taken;
    taken.open();
  };

  const renew = () => {
    socket.renew();
    standIn?.renew();
  };
  const renewWhenStuck = () => {
    if (socket.isSilent()) return socket.renew();
    if (!socket.isConnectingForLong()) return;
    socket.renew();
    // So long a silence says more than a refusal.
    void findOutWhy(failuresThatTell);
  };

  whileAwake(renewWhenStuck, renew, listening.signal);
  const timer = setInterval(socket.open, socketAgainAfterMs);
  const onOnline = () => {
    renew();
    socket.open();
  };
  window.addEventListener('online', onOnline, { signal: listening.signal });
  // hx-ws closes the socket as the page is left; that is no news to act on.
  window.addEventListener('pagehide', () => listening.abort(), { signal: listening.signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
  listening.signal.addEventListener('abort', () => {
    clearInterval(timer);
    standIn?.close();
    socket.close();
  });

  return {
    open: socket.open,
    send,
    sendWhenOpen: (command) => {
      if (!send(command)) commandsForLater.push(command);
    },
    renew,
    bringStandIn: (make) => {
      makeStandIn = make;
      takeStandIn();
    },
    close: () => listening.abort(),
  };
}

/** As hx-ws does it with what comes by the socket. */
const putIntoPage = (chat: HTMLElement, html: string): Promise<void> =>
  htmx.swap({ sourceElement: chat, target: chat, swap: 'none swapEmpty:false', text: html, transition: false });
