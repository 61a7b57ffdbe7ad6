import webPush from 'web-push';
import type { Subscription } from '../chat/subscription.ts';
import type { VapidKeys } from '../config/push-services.ts';
import type { PushRequest } from './push-network.ts';

/** The whole content of every push: it says nothing but that there is something to ask about. */
const content = 'parley';
/** A push that waits for a device takes the place of an earlier one. The same for all, so that it says nothing either. */
const topic = 'parley';

export interface Encrypting {
  readonly subscription: Subscription;
  readonly keys: VapidKeys;
  /** A URI by which the push service can reach the operator (RFC 8292 §2.1). */
  readonly subject: string;
  readonly keptSeconds: number;
}

/** The request that a push is: encrypted for the browser, and signed for the push service. */
export function encryptPush({ subscription, keys, subject, keptSeconds }: Encrypting): PushRequest {
  const { endpoint, p256dh, auth } = subscription;
  const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, content, {
    vapidDetails: { subject, ...keys },
    TTL: keptSeconds,
    urgency: 'high',
    topic,
  });
  return { endpoint, headers, body };
}

export const makeVapidKeys = (): VapidKeys => webPush.generateVAPIDKeys();
