/** The ways in which a person can be told of a message while they look elsewhere. */
export const noticeKinds = ['sound', 'vibration', 'notifications'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export type NoticePreferences = Readonly<Record<NoticeKind, boolean>>;

const usual: NoticePreferences = { sound: true, vibration: true, notifications: false };

/** A choice of this browser's, for every chat; what was never chosen leaves nothing here. */
const storageKey = 'parley:notices';

export function readNoticePreferences(): NoticePreferences {
  try {
    const chosen: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return { ...usual, ...(chosen as Partial<NoticePreferences>) };
  } catch {
    return usual;
  }
}

export function chooseNotice(kind: NoticeKind, isOn: boolean): void {
  const preferences = { ...readNoticePreferences(), [kind]: isOn };
  const chosen = noticeKinds.filter((each) => preferences[each] !== usual[each]);
  try {
    if (chosen.length === 0) localStorage.removeItem(storageKey);
    else
      localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(chosen.map((each) => [each, !usual[each]]))));
  } catch {
    // A browser that keeps nothing for this page leaves it at the usual.
  }
}
