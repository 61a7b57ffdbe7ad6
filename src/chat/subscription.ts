/** Where the push service of a browser takes a message for it, and the keys that encrypt one (RFC 8030, RFC 8291). */
export interface Subscription {
  readonly endpoint: string;
  /** The browser's public key: 65 bytes as base64url. */
  readonly p256dh: string;
  /** 16 bytes as base64url. */
  readonly auth: string;
}

/** A device that is subscribed to pushes. */
export interface SubscribedDevice {
  readonly deviceId: string;
  readonly subscription: Subscription;
}

/** Devices that a store said to tell, and whose push failed. */
export interface MissedDevices {
  readonly deviceIds: readonly string[];
  /** As the store said it with them. They no longer count as missed once a push for a later message was sent. */
  readonly pushedSequence: number;
}

/** How a store is asked whether a participant's devices must be sent a push. */
export interface NoticeAsking {
  /** Devices to be sent the push once more, while something is unread and no page of theirs was in front. */
  readonly missed?: MissedDevices | undefined;
  /** The server stops and cannot ask later: a push may follow another one sooner than after `noticeEveryMs`. */
  readonly isLast?: boolean;
}

/**
 * What a store says when it is asked whether a participant's devices must be sent a push now. `tell`: something came for which they
 * were sent none, and nobody looks. `close`: what these were sent one for was read elsewhere. `later`: ask again, not
 * before then. A push always has the same content. `stands`: whether a device was sent a push, and nothing has closed its notification.
 */
export type NoticeClaim =
  | { readonly claim: 'tell'; readonly devices: readonly SubscribedDevice[]; readonly pushedSequence: number }
  | { readonly claim: 'close'; readonly devices: readonly SubscribedDevice[] }
  | { readonly claim: 'later'; readonly inMs: number }
  | { readonly claim: 'nothing'; readonly stands: boolean }
  | { readonly claim: 'gone' };

/** What decides about a push to a participant's devices. */
export interface NoticeState {
  /** When a page of the participant was last in front of them, as far as it said so. */
  readonly lookedAtMs: number;
  /** When a device was last sent a push. */
  readonly pushedAtMs: number;
  /** The chat's newest message when they were last sent a push. */
  readonly pushedSequence: number;
  /** The ids of the devices that were sent a push, and whose notification nothing has closed. */
  readonly standing: readonly string[];
}

export const neverPushed: NoticeState = Object.freeze({
  lookedAtMs: 0,
  pushedAtMs: 0,
  pushedSequence: 0,
  standing: Object.freeze([]),
});

/** Whether a message of the other is unread, and since when there is one for which no push was sent. */
export interface NoticeNews {
  readonly isUnread: boolean;
  readonly newSinceMs: number | undefined;
}

/** Those of the standing devices that were missed. */
export const missedOf = (
  { standing, pushedSequence }: NoticeState,
  missed: MissedDevices | undefined,
): readonly string[] =>
  missed?.pushedSequence === pushedSequence ? standing.filter((deviceId) => missed.deviceIds.includes(deviceId)) : [];

export interface NoticeLimits {
  readonly noticeAfterMs: number;
  readonly noticeEveryMs: number;
}

/**
 * Whether a participant's subscribed devices are sent a push now, or in how many milliseconds to ask again. A page in front has
 * `noticeAfterMs` to say so, from the first message for which no push was sent. `again`: the missed devices alone.
 * The same rule as src/store/redis/scripts/commands/people/claim-notice.lua.
 */
export function noticeDue(
  state: NoticeState,
  { isUnread, newSinceMs }: NoticeNews,
  { missed, isLast = false }: NoticeAsking,
  nowMs: number,
  { noticeAfterMs, noticeEveryMs }: NoticeLimits,
): 'tell' | 'again' | 'close' | 'nothing' | number {
  const { lookedAtMs, pushedAtMs, standing } = state;
  const isNew = newSinceMs !== undefined;
  const isAgain = isUnread && missedOf(state, missed).length > 0;
  const isToClose = !isUnread && standing.length > 0;
  if (!isNew && !isAgain && !isToClose) return 'nothing';
  const nextPushAtMs = isLast ? 0 : pushedAtMs + noticeEveryMs;
  const unseenAtMs = isToClose ? 0 : Math.max(lookedAtMs, newSinceMs ?? 0) + noticeAfterMs;
  const dueAtMs = Math.max(nextPushAtMs, unseenAtMs);
  if (nowMs < dueAtMs) return dueAtMs - nowMs;
  if (isNew) return 'tell';
  return isAgain ? 'again' : 'close';
}

/** base64url of 65 and of 16 bytes. */
const keyPattern = /^[A-Za-z0-9_-]{87}$/;
const authPattern = /^[A-Za-z0-9_-]{22}$/;
/** No line ends, spaces or controls: the store keeps it in lines. */
const endpointPattern = /^https:\/\/[!-~]+$/;

/** Whether a page may have been given this by its browser. Whether the server would ever ask the endpoint is another question. */
export const isSubscription = ({ endpoint, p256dh, auth }: Subscription, endpointCharacters: number): boolean =>
  endpoint.length <= endpointCharacters &&
  endpointPattern.test(endpoint) &&
  keyPattern.test(p256dh) &&
  authPattern.test(auth);
