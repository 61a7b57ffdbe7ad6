/**
 * A link id is the chat's id followed by a random tail of the participant's own. Finding the chat needs no index across
 * chats, and one link does not reveal the other (decision 1).
 */
export const chatIdLength = 10;
export const linkTailLength = 8;
export const linkIdLength = chatIdLength + linkTailLength;

/** Letters and digits only: mail and chat programs drop a trailing hyphen from an address. */
export const linkAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const chatIdPattern = new RegExp(`^[0-9A-Za-z]{${chatIdLength}}$`);
const linkIdPattern = new RegExp(`^[0-9A-Za-z]{${linkIdLength}}$`);

export const isChatId = (text: string): boolean => chatIdPattern.test(text);
export const isLinkId = (text: string): boolean => linkIdPattern.test(text);

export const linkIdOf = (chatId: string, linkTail: string): string => chatId + linkTail;
export const chatIdOfLink = (linkId: string): string => linkId.slice(0, chatIdLength);
export const linkTailOf = (linkId: string): string => linkId.slice(chatIdLength);
