/**
 * What the server's views and the browser's scripts both name: element ids, custom elements, attributes and paths. A
 * fragment sent live finds its place by these, so they are written once.
 */
export const elementIds = {
  /** Start page: holds the form, then the organizer's panel. */
  organizer: 'organizer',
  startForm: 'start-form',
  startError: 'start-error',
  organizerPanel: 'organizer-panel',
  organizerNotices: 'organizer-notices',
  organizerError: 'organizer-error',
  /** Chat and landing page: everything that destruction replaces. */
  chat: 'chat',
  /** The `<template>` of the chat, which is put in its place once this tab has the keys. */
  roomTemplate: 'chat-room',
  /** What scrolls: the messages, and after them the pending ones. */
  messageLog: 'message-log',
  messages: 'messages',
  /** The button that loads older messages, first in the list while there are any. */
  older: 'older-messages',
  /** Leads back to the newest message when the reader has scrolled away from it. */
  newest: 'newest-messages',
  /** Pending bubbles of this device, after the messages. */
  pending: 'pending-messages',
  /** The `<template>` of a message that is not accepted yet. */
  pendingTemplate: 'pending-message',
  /** The `<template>` of the landing view, for a tab that has the device's cookie but not the keys. */
  landingTemplate: 'landing-view',
  composer: 'composer',
  composerProblem: 'composer-problem',
  /** Says what is being answered or edited. */
  composerAbout: 'composer-about',
  /** What can be done with one message. */
  messageMenu: 'message-menu',
  deleteDialog: 'delete-dialog',
  countdown: 'countdown',
  /** Says that the connection is away. */
  connection: 'connection',
  /** Told to screen readers alone, now and then. */
  announcements: 'announcements',
  /** Where refusals arrive; the scripts carry them to what they are about. */
  refusals: 'refusals',
  /** Holds how far each participant has got, for the scripts. */
  receipts: 'receipts',
  settingsButton: 'settings-button',
  settingsDialog: 'settings',
  /** The part of the settings that lists a person's own devices. */
  devices: 'devices',
  endButton: 'end-chat',
  endDialog: 'end-dialog',
  endConfirmation: 'end-for-both',
  /** The page that lists the chats of this browser. */
  chats: 'chats',
  chatList: 'chat-list',
  entryForm: 'entry-form',
  entryError: 'entry-error',
} as const;

/**
 * What a socket's page hears of a server that has nothing else to say, once in every heartbeat interval; browsers tell
 * scripts of no ping. hx-ws takes an object without content for data, and puts nothing into the page.
 */
export const heartbeatFrame = '{}';

export const messageElementId = (messageId: string): string => `message-${messageId}`;
export const presenceElementId = (participantId: string): string => `presence-${participantId}`;
export const receiptsElementId = (participantId: string): string => `receipts-${participantId}`;
export const typingElementId = (participantId: string): string => `typing-${participantId}`;
export const devicesElementId = (participantId: string): string => `devices-${participantId}`;
export const deviceElementId = (deviceId: string): string => `device-${deviceId}`;
/** A chat's place in the list of chats. */
export const chatEntryElementId = (linkId: string): string => `chat-entry-${linkId}`;

export const paths = {
  start: '/',
  security: '/security',
  chats: '/chats',
  chatsLive: '/chats/live',
  organizer: (chatId: string) => `/chats/${chatId}`,
  organizerLive: (chatId: string) => `/chats/${chatId}/live`,
  organizerEnd: (chatId: string) => `/chats/${chatId}/end`,
  link: (linkId: string) => `/${linkId}`,
  enter: (linkId: string) => `/${linkId}/enter`,
  live: (linkId: string) => `/${linkId}/live`,
  /** Where sockets are blocked. */
  events: (linkId: string) => `/${linkId}/events`,
  commands: (linkId: string) => `/${linkId}/commands`,
  messages: (linkId: string) => `/${linkId}/messages`,
} as const;

/** Members of the forms that browsers send; a missing or damaged one is answered with 400. */
export const creationFields = {
  idleTimeoutMs: 'idleTimeoutMs',
  /** For participant `a` these are sent as `a.verifier`, `a.sealedChatKey`, … */
  verifier: 'verifier',
  sealedChatKey: 'sealedChatKey',
  sealedGreeting: 'sealedGreeting',
  sealedName: 'sealedName',
} as const;

export const entryFields = { accessKey: 'accessKey' } as const;

/** Exact sizes, in characters of base64url without padding, of what the organizer's and a participant's browser send. */
export const sealSizes = {
  /** 32 bytes: a SHA-256 or a key. */
  hash: 43,
  /** version + nonce + 32-byte key + tag = 73 bytes. */
  sealedChatKey: 98,
  /** version + nonce + 168 padded bytes + tag = 209 bytes. */
  sealedName: 279,
} as const;
