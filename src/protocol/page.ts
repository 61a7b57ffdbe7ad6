/** Names that views and scripts share: element ids, paths and form fields. Live fragments find their targets by these ids. */
export const elementIds = {
  /** Chat and landing page: the content that destruction replaces. */
  chat: 'chat',
  /** The `<template>` of the chat, inserted once this tab has the keys. */
  roomTemplate: 'chat-room',
  /** The scroll container: messages, then pending messages. */
  messageLog: 'message-log',
  messages: 'messages',
  /** The buttons that load the messages before and after those on the page. */
  older: 'older-messages',
  newer: 'newer-messages',
  /** The button that leads back to the newest message. */
  newest: 'newest-messages',
  /** The button that leads back to the first unread message. */
  firstUnread: 'first-unread',
  /** Pending bubbles of this device, after the messages. */
  pending: 'pending-messages',
  /** The `<template>` of a pending message. */
  pendingTemplate: 'pending-message',
  /** The `<template>` of the landing view, for a tab that has the device cookie but not the keys. */
  landingTemplate: 'landing-view',
  composer: 'composer',
  composerProblem: 'composer-problem',
  /** Shows the message that is being answered or edited. */
  composerAbout: 'composer-about',
  /** The actions for one message. */
  messageMenu: 'message-menu',
  deleteDialog: 'delete-dialog',
  countdown: 'countdown',
  /** Shows that the connection is lost. */
  connection: 'connection',
  /** Announcements for screen readers only. */
  announcements: 'announcements',
  /** The target of refusals; scripts move each to its message. */
  refusals: 'refusals',
  /** The receipts of each participant, for the scripts. */
  receipts: 'receipts',
  /** What happened in the chat besides its messages, for the scripts. */
  happenings: 'happenings',
  endButton: 'end-chat',
  endDialog: 'end-dialog',
  endConfirmation: 'end-for-both',
  entryForm: 'entry-form',
  entryError: 'entry-error',
} as const;

/** Of the start page: the form, then the organizer's panel. */
export const startPageIds = {
  organizer: 'organizer',
  startForm: 'start-form',
  startError: 'start-error',
  organizerPanel: 'organizer-panel',
  organizerNotices: 'organizer-notices',
  organizerError: 'organizer-error',
} as const;

/** Of the list of a browser's chats. */
export const listPageIds = {
  chats: 'chats',
  chatList: 'chat-list',
} as const;

/**
 * Sent to every socket once in each heartbeat interval, because browsers do not show pings to scripts. hx-ws treats an empty
 * object as data and swaps nothing into the page.
 */
export const heartbeatFrame = '{}';

/** The answer to the command `ping`, to the socket that sent it. */
export const pongFrame = '{"pong":true}';

export const messageElementId = (messageId: string): string => `message-${messageId}`;
export const presenceElementId = (participantId: string): string => `presence-${participantId}`;
export const receiptsElementId = (participantId: string): string => `receipts-${participantId}`;
export const happeningElementId = (firstRevision: number): string => `happening-${firstRevision}`;
export const typingElementId = (participantId: string): string => `typing-${participantId}`;
export const devicesElementId = (participantId: string): string => `devices-${participantId}`;
export const deviceElementId = (deviceId: string): string => `device-${deviceId}`;
/** Says whether a device is subscribed to pushes. */
export const pushElementId = (deviceId: string): string => `push-${deviceId}`;
/** A chat's place in the list of chats. */
export const chatEntryElementId = (linkId: string): string => `chat-entry-${linkId}`;

export const paths = {
  start: '/',
  security: '/security',
  /** What a browser reads before it installs Parley, for the language with this tag. */
  manifest: (tag: string) => `/manifests/${tag}`,
  /** A page without a word of Parley, for who has to leave quickly. */
  notes: '/notes',
  /** What a browser keeps, and whether the chats are still there. */
  kept: '/kept',
  chats: '/chats',
  chatsLive: '/chats/live',
  organizer: (chatId: string) => `/chats/${chatId}`,
  organizerLive: (chatId: string) => `/chats/${chatId}/live`,
  organizerEnd: (chatId: string) => `/chats/${chatId}/end`,
  link: (linkId: string) => `/${linkId}`,
  enter: (linkId: string) => `/${linkId}/enter`,
  live: (linkId: string) => `/${linkId}/live`,
  /** For networks that block WebSockets. */
  events: (linkId: string) => `/${linkId}/events`,
  commands: (linkId: string) => `/${linkId}/commands`,
  messages: (linkId: string) => `/${linkId}/messages`,
  /** Signs the device out that asks. */
  signOutHere: (linkId: string) => `/${linkId}/sign-out`,
  /** One sealed file: which of its parts the server has. */
  assets: (linkId: string) => `/${linkId}/assets`,
  asset: (linkId: string, assetId: string) => `/${linkId}/assets/${assetId}`,
  assetPart: (linkId: string, assetId: string, part: number | string) => `/${linkId}/assets/${assetId}/${part}`,
} as const;

/** Says with each part how many parts the file has. */
export const assetPartsField = 'of';

/** What a page is told before it sends files: how many bytes, as the store counts them, one may have, and all more of the chat. */
export interface RoomForFiles {
  readonly fileBytes: number;
  readonly chatBytes: number;
}

/** Fields of the creation form; a missing or malformed field is answered with 400. */
export const creationFields = {
  idleTimeoutMs: 'idleTimeoutMs',
  /** 0 where messages stay. */
  vanishAfterMs: 'vanishAfterMs',
  /** Sent with the participant's prefix: `a.verifier`, `a.sealedChatKey`, … */
  verifier: 'verifier',
  linkVerifier: 'linkVerifier',
  sealedChatKey: 'sealedChatKey',
  sealedGreeting: 'sealedGreeting',
  sealedName: 'sealedName',
} as const;

/** Fields of the request about what a browser keeps; each may come several times. */
export const keptFields = { links: 'link', chats: 'chat' } as const;

/** The answer, as JSON. */
export interface KeptAnswer {
  /** The links and chats that are no more. */
  readonly gone: readonly string[];
  /** The storage keys of the others, by link or chat. */
  readonly storageKeys: Readonly<Record<string, string>>;
}

export const entryFields = { accessKey: 'accessKey', linkProof: 'linkProof' } as const;

/** Exact sizes of sealed fields, in characters of base64url without padding. */
export const sealSizes = {
  /** 32 bytes: a SHA-256 or a key. */
  hash: 43,
  /** version + nonce + 32-byte key + tag = 73 bytes. */
  sealedChatKey: 98,
  /** version + nonce + 168 padded bytes + tag = 209 bytes. */
  sealedName: 279,
} as const;
