import { aMessage, creationForm, openChat, sitDown } from '../../attacks/support/people.ts';
import type { Place } from '../../attacks/support/visitor.ts';

/** Chats that go on all the time, whatever happens to others. */
export interface OtherChats {
  /** How many messages have reached the other person so far. */
  heard(): number;
  /** Rejects when one of them could not go on. */
  stop(): Promise<void>;
}

/** A silence that none of them falls into. */
const silenceMs = 24 * 60 * 60 * 1000;

export async function keepChatting(place: Place, chats: number): Promise<OtherChats> {
  let isOver = false;
  let heard = 0;
  const chat = async () => {
    const { anny, bert } = await openChat(place, creationForm(silenceMs));
    const [speaking, hearing] = [await sitDown(anny), await sitDown(bert)];
    const goOn = async () => {
      while (!isOver) {
        const message = aMessage();
        speaking.say(message);
        await hearing.until(message.messageId);
        heard += 1;
        for (const page of [speaking, hearing]) page.html = '';
      }
      for (const page of [speaking, hearing]) page.leave();
    };
    return goOn;
  };
  const goingOn = await Promise.all(Array.from({ length: chats }, chat));
  const all = Promise.all(goingOn.map((goOn) => goOn()));
  // Whoever stops them is told.
  all.catch(() => {});
  return {
    heard: () => heard,
    stop: async () => {
      isOver = true;
      await all;
    },
  };
}
