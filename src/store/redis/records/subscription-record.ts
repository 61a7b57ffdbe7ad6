import type { NoticeAsking, NoticeClaim, Subscription, ToldDevice } from '../../../chat/subscription.ts';
import { lineEnd } from './layout.ts';
import { numberIn, UnreadableRecord } from './record-fields.ts';

/** None of the three holds a line end; see src/chat/subscription.ts. */
export const encodeSubscription = ({ endpoint, p256dh, auth }: Subscription): string =>
  [endpoint, p256dh, auth].join(lineEnd);

/** The arguments of the script `claim-notice` after the participant. */
export const encodeAsking = ({ missed, isLast = false }: NoticeAsking): readonly string[] => [
  isLast ? 'last' : '',
  ...(missed ? [String(missed.toldSequence), ...missed.deviceIds] : []),
];

/**
 * Reads the reply of the script `claim-notice`.
 * @throws UnreadableRecord
 */
export function decodeClaim(reply: unknown): NoticeClaim {
  if (typeof reply === 'number') return { claim: 'later', inMs: numberIn(reply) };
  if (reply === 'gone') return { claim: 'gone' };
  if (!Array.isArray(reply)) return { claim: 'nothing', stands: reply === 'stands' };
  const [claim, toldSequence, ...rest] = reply;
  if (claim !== 'tell' && claim !== 'close') throw new UnreadableRecord('whom to send a push');
  const devices = decodeToldDevices(rest);
  return claim === 'tell' ? { claim, devices, toldSequence: Number(toldSequence) } : { claim, devices };
}

function decodeToldDevices(reply: readonly unknown[]): readonly ToldDevice[] {
  const devices: ToldDevice[] = [];
  for (let index = 0; index + 1 < reply.length; index += 2) {
    const [endpoint, p256dh, auth] = String(reply[index + 1]).split(lineEnd);
    if (!endpoint || !p256dh || !auth) throw new UnreadableRecord('where a device is told');
    devices.push({ deviceId: String(reply[index]), subscription: { endpoint, p256dh, auth } });
  }
  return devices;
}
