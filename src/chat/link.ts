/**
 * A participant's link id is the chat's id followed by a tail of its own. The chat is found without an index that spans
 * chats (a chat is the unit of sharding), and who knows one link cannot derive the other.
 */
export const chatIdLength = 10;
export const linkTailLength = 8;
export const linkIdLength = chatIdLength + linkTailLength;

/** Letters and digits alone: a hyphen at the end of an address is lost when mail and chat programs make it a link. */
export const linkAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const chatIdPattern = new RegExp(`^[0-9A-Za-z]{${chatIdLength}}$`);
const linkIdPattern = new RegExp(`^[0-9A-Za-z]{${linkIdLength}}$`);

export const isChatId = (text: string): boolean => chatIdPattern.test(text);
export const isLinkId = (text: string): boolean => linkIdPattern.test(text);

export const linkIdOf = (chatId: string, linkTail: string): string => chatId + linkTail;
export const chatIdOfLink = (linkId: string): string => linkId.slice(0, chatIdLength);
export const linkTailOf = (linkId: string): string => linkId.slice(chatIdLength);
