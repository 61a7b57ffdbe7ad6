import type { Browser, Page } from 'playwright-core';
import { startWire, type Wire } from '../networks/wire.ts';
import type { TestParley } from '../servers/built-parley.ts';
import { startChatAtOnce } from './chat-at-once.ts';
import { at, enterAtOnce, type Phone, phone, type StartedChat } from './phones.ts';

/** A chat of Anny and Bert. Some of their devices are at the end of a stretch of network that can be cut. */
export interface WiredChat {
  readonly chat: StartedChat;
  readonly wire: Wire;
  /** A new phone that is in the chat, and speaks to the server directly. */
  enter(who: keyof StartedChat): Promise<Phone>;
  /** The same at the end of the wire. */
  enterByWire(who: keyof StartedChat): Promise<Phone>;
  /** Cuts the wire. Resolves when the pages at its end say so. */
  cutOff(): Promise<void>;
  /** Mends the wire, and lets the phones at its end say that there is a network: their pages connect again at once. */
  mend(): Promise<void>;
  /** Closes the phones and the wire. */
  close(): Promise<void>;
}

export async function startWiredChat(browser: Browser, parley: TestParley): Promise<WiredChat> {
  const [chat, wire] = await Promise.all([startChatAtOnce(parley.url), startWire(parley.port)]);
  const phones: Phone[] = [];
  const wiredPhones: Phone[] = [];
  const newPhone = async () => {
    const made = await phone(browser);
    phones.push(made);
    return made;
  };
  return {
    chat,
    wire,
    enter: async (who) => {
      const made = await newPhone();
      await enterAtOnce(made.page, chat[who]);
      return made;
    },
    enterByWire: async (who) => {
      const made = await newPhone();
      await enterAtOnce(made.page, at(wire.url, chat[who]));
      wiredPhones.push(made);
      return made;
    },
    cutOff: async () => {
      wire.cut();
      await Promise.all(wiredPhones.map(({ page }) => untilReconnecting(page)));
    },
    mend: async () => {
      wire.mend();
      await Promise.all(wiredPhones.map(({ page }) => page.evaluate(() => dispatchEvent(new Event('online')))));
    },
    close: async () => {
      await Promise.all(phones.map((each) => each.close()));
      await wire.close();
    },
  };
}

const untilReconnecting = (page: Page): Promise<void> => page.getByText('Reconnecting…').waitFor();
