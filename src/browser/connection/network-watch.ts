import { quietServerAfterMs, quietServerWhileTypingMs, socketAgainAfterMs } from '../../chat/limits.ts';
import { whileAwake } from '../page/awake.ts';
import type { LiveChannel } from './live-channel.ts';

/** A network may die without a word: asks the server for one when that is likely, and when it matters. */
export function watchNetwork(channel: LiveChannel, signal: AbortSignal): void {
  const ask = () => channel.ask();
  whileAwake(
    () => channel.ask(quietServerAfterMs),
    () => channel.renew(),
    signal,
  );
  const onOnline = () => {
    channel.renew();
    channel.trySocket();
  };
  window.addEventListener('online', onOnline, { signal });
  window.addEventListener('offline', ask, { signal });
  connectionOfDevice()?.addEventListener('change', ask, { signal });
  document.addEventListener('visibilitychange', () => document.hidden || ask(), { signal });
  document.addEventListener('input', () => channel.ask(quietServerWhileTypingMs), { signal, passive: true });
  const timer = setInterval(() => channel.trySocket(), socketAgainAfterMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** The Network Information API; Firefox and Safari do not have it. */
const connectionOfDevice = (): EventTarget | undefined =>
  (navigator as { readonly connection?: EventTarget }).connection;
