import { describe, expect, it } from 'vitest';
import { markOf } from '../../src/protocol/mark.ts';
import { paths } from '../../src/protocol/page.ts';

const chatId = '0123456789';
const linkId = `${chatId}abcdefgh`;

describe('the mark of an answer', () => {
  it('is the id of the chat that the path is about', () => {
    for (const path of [paths.link, paths.enter, paths.live, paths.events, paths.commands, paths.messages])
      expect(markOf(path(linkId))).toBe(chatId);
    for (const path of [paths.organizer, paths.organizerLive, paths.organizerEnd])
      expect(markOf(path(chatId))).toBe(chatId);
  });

  it('is a word where the path is about no chat', () => {
    const others = [
      paths.start,
      paths.security,
      paths.chats,
      paths.chatsLive,
      '',
      '/chats/',
      `/${chatId}`,
      `/a/${linkId}`,
    ];
    for (const path of others) expect(markOf(path)).toBe('here');
  });
});
