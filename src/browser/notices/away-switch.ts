import { workerReadyWithinMs } from '../../chat/limits.ts';
import { type PushKeyAnswer, pushPaths, subscriptionFields } from '../../protocol/push.ts';
import { settingsIds } from '../../protocol/settings.ts';
import { decodeBase64url, encodeBase64url } from '../../sealing/bytes/base64url.ts';
import { askParley } from '../asking/ask-parley.ts';
import { settleFromPage } from '../installed/settle-notices.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';
import { closeOwnNotice, isSubscribedHere } from './own-notice.ts';

/** The switch "Notify me when I am away": for this device and this chat. */
export function startAwaySwitch(chat: HTMLElement, linkId: string): void {
  const dialog = partOf(chat, `#${settingsIds.dialog}`, HTMLDialogElement);
  const control = partOf(dialog, '[data-away]', HTMLInputElement);
  const problem = partOf(dialog, '[data-away-problem]', HTMLElement);

  const show = () => {
    control.checked = isSubscribedHere(chat) && 'Notification' in window && Notification.permission === 'granted';
  };
  const change = async (isOn: boolean) => {
    problem.textContent = '';
    control.disabled = true;
    const refusal = isOn ? await switchOn(linkId) : await switchOff(chat, linkId);
    control.disabled = false;
    control.checked = isOn === (refusal === undefined);
    problem.textContent = refusal ?? '';
  };
  control.addEventListener('change', () => void change(control.checked));
  const opener = partOf(chat, `#${settingsIds.button}`, HTMLButtonElement);
  opener.addEventListener('click', () => {
    show();
    problem.textContent = '';
  });
  void giveBackLost(chat, linkId);
}

/** A browser that somebody has left quickly takes no pushes any more, and the server may not know it yet. */
async function giveBackLost(chat: HTMLElement, linkId: string): Promise<void> {
  if (!isSubscribedHere(chat)) return;
  try {
    const registration = await navigator.serviceWorker?.getRegistration();
    if (await registration?.pushManager?.getSubscription()) return;
    await askParley(pushPaths.subscription(linkId), { method: 'DELETE' });
  } catch {
    // It learns it from the push service with the next message.
  }
}

/** @returns why not, in words; undefined once the device is subscribed */
async function switchOn(linkId: string): Promise<string | undefined> {
  const lack = missingAbility();
  if (lack) return lack;
  if ((await Notification.requestPermission()) !== 'granted') return say('settings.notAllowed');
  const key = await askForKey(linkId);
  if (!key) return say('settings.unreachable');
  if (key.publicKey === undefined) return say('settings.awayNoService');
  const registration = await workerWithin();
  if (!registration) return say('settings.cannotNotify');
  const subscription = await subscribe(registration, key.publicKey);
  return subscription ? await hand(linkId, subscription) : say('settings.awayNoService');
}

/** On an iPhone only pages of the home screen are sent pushes; `standalone` is there on these devices alone. */
function missingAbility(): string | undefined {
  const isOnHomeScreen: unknown = Reflect.get(navigator, 'standalone');
  if (isOnHomeScreen === false && !('PushManager' in window)) return say('settings.awayHomeScreen');
  const isAble = isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  return isAble ? undefined : say('settings.cannotNotify');
}

async function askForKey(linkId: string): Promise<PushKeyAnswer | undefined> {
  try {
    const answer = await askParley(pushPaths.subscription(linkId));
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

const workerWithin = (): Promise<ServiceWorkerRegistration | undefined> =>
  Promise.race([
    navigator.serviceWorker.ready,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), workerReadyWithinMs)),
  ]);

/** One subscription serves all chats of the browser; one that was made with another key of the servers serves none. */
async function subscribe(
  { pushManager }: ServiceWorkerRegistration,
  publicKey: string,
): Promise<PushSubscription | undefined> {
  try {
    const known = await pushManager.getSubscription();
    const madeWith = known?.options.applicationServerKey;
    if (known && madeWith && encodeBase64url(new Uint8Array(madeWith)) === publicKey) return known;
    await known?.unsubscribe();
    const applicationServerKey = decodeBase64url(publicKey);
    if (!applicationServerKey) return undefined;
    return await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: new Uint8Array(applicationServerKey),
    });
  } catch {
    // The browser's maker has no push service, it does not answer, or the person forbids it.
    return undefined;
  }
}

async function hand(linkId: string, subscription: PushSubscription): Promise<string | undefined> {
  const { endpoint, keys = {} } = subscription.toJSON();
  const body = new URLSearchParams({
    [subscriptionFields.endpoint]: endpoint ?? '',
    [subscriptionFields.p256dh]: keys['p256dh'] ?? '',
    [subscriptionFields.auth]: keys['auth'] ?? '',
  });
  try {
    const { ok, status } = await askParley(pushPaths.subscription(linkId), { method: 'POST', body });
    if (ok) return undefined;
    return status === 400 || status === 403 ? say('settings.awayNoService') : say('settings.unreachable');
  } catch {
    return say('settings.unreachable');
  }
}

async function switchOff(chat: HTMLElement, linkId: string): Promise<string | undefined> {
  try {
    const { ok } = await askParley(pushPaths.subscription(linkId), { method: 'DELETE' });
    if (!ok) return say('settings.unreachable');
  } catch {
    return say('settings.unreachable');
  }
  await closeOwnNotice(chat);
  // The last chat with a subscription: the browser takes no pushes any more.
  await settleFromPage();
  return undefined;
}
