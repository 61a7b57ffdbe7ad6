import { readDeviceItem, writeDeviceItem } from './storage/device-storage.ts';

/** The ways to tell a person of a new message while the page is hidden. */
export const noticeKinds = ['sound', 'vibration', 'notifications'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export type NoticePreferences = Readonly<Record<NoticeKind, boolean>>;

const defaults: NoticePreferences = { sound: true, vibration: true, notifications: false };

/** One choice for all chats of this browser. Only what differs from the defaults is stored. */
const storageKey = 'parley:notices';

export function readNoticePreferences(): NoticePreferences {
  try {
    const chosen: unknown = JSON.parse(readDeviceItem(storageKey) ?? '{}');
    return { ...defaults, ...(chosen as Partial<NoticePreferences>) };
  } catch {
    return defaults;
  }
}

export function chooseNotice(kind: NoticeKind, isOn: boolean): void {
  const preferences = { ...readNoticePreferences(), [kind]: isOn };
  const chosen = noticeKinds.filter((each) => preferences[each] !== defaults[each]);
  const differing = Object.fromEntries(chosen.map((each) => [each, !defaults[each]]));
  writeDeviceItem(storageKey, chosen.length === 0 ? undefined : JSON.stringify(differing));
}
