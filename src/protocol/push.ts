/** Names for push notifications to people who are away. Apart from page.ts, which every page loads. */
export const pushPaths = {
  /** A device's subscription: its page asks for the servers' key (GET), gives the address (POST) and takes it back (DELETE). */
  subscription: (linkId: string) => `/${linkId}/subscription`,
  /** What this browser's subscribed devices have not read. */
  unread: '/unread',
} as const;

export const subscriptionFields = { endpoint: 'endpoint', p256dh: 'p256dh', auth: 'auth' } as const;

/** The answer about the servers' key; without it no push is sent. */
export interface PushKeyAnswer {
  readonly publicKey?: string;
}

export interface UnreadAnswer {
  /** Whether this browser is subscribed to pushes of any chat. */
  readonly isSubscribed: boolean;
  readonly chats: readonly {
    readonly linkId: string;
    /** Names the chat's notification; see noticeSeed. */
    readonly notice: string;
  }[];
}

/**
 * The name of a chat's notification on a device is the beginning of this text's SHA-256, as base64url: browsers keep names of notifications
 * on their disks, and this one opens and tells nothing.
 */
export const noticeSeed = (linkId: string, deviceId: string): string => `parley notice ${linkId} ${deviceId}`;
export const noticeCharacters = 16;
