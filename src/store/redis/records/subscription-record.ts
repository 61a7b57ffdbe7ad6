import type { NoticeAsking, NoticeClaim, SubscribedDevice, Subscription } from '../../../chat/subscription.ts';
import { lineEnd } from './layout.ts';
import { numberIn, UnreadableRecord } from './record-fields.ts';

/** None of the three holds a line end; see src/chat/subscription.ts. */
export const encodeSubscription = ({ endpoint, p256dh, auth }: Subscription): string =>
  [endpoint, p256dh, auth].join(lineEnd);

/** The arguments of the script `claim-notice` after the participant. */
export const encodeAsking = ({ missed, isLast = false }: NoticeAsking): readonly string[] => [
  isLast ? 'last' : '',
  ...(missed ? [String(missed.pushedSequence), ...missed.deviceIds] : []),
];

/**
 * Reads the reply of the script `claim-notice`.
 * @throws UnreadableRecord
 */
export function decodeClaim(reply: unknown): NoticeClaim {
  if (typeof reply === 'number') return { claim: 'later', inMs: numberIn(reply) };
  if (reply === 'gone') return { claim: 'gone' };
  if (!Array.isArray(reply)) return { claim: 'nothing', stands: reply === 'stands' };
  const [claim, pushedSequence, ...rest] = reply;
  if (claim !== 'tell' && claim !== 'close') throw new UnreadableRecord('whom to send a push');
  const devices = decodeSubscribedDevices(rest);
  return claim === 'tell' ? { claim, devices, pushedSequence: Number(pushedSequence) } : { claim, devices };
}

function decodeSubscribedDevices(reply: readonly unknown[]): readonly SubscribedDevice[] {
  const devices: SubscribedDevice[] = [];
  for (let index = 0; index + 1 < reply.length; index += 2) {
    const [endpoint, p256dh, auth] = String(reply[index + 1]).split(lineEnd);
    if (!endpoint || !p256dh || !auth) throw new UnreadableRecord('a subscription');
    devices.push({ deviceId: String(reply[index]), subscription: { endpoint, p256dh, auth } });
  }
  return devices;
}
