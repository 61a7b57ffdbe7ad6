import { expect } from 'vitest';
import { readStores } from '../support/browsers/stores.ts';
import type { Person } from '../support/engines/person.ts';
import type { Invitation } from '../support/people/phones.ts';

/* What two people do with a chat, in words that hold in every engine. */

export interface Invitations {
  readonly a: Invitation;
  readonly b: Invitation;
}

/** Fills in the start page, and reads off what is to be handed over. */
export async function startChatIn(person: Person, url: string, names: readonly [string, string]): Promise<Invitations> {
  await person.open(`${url}/`);
  await person.type('First person’s name', names[0]);
  await person.type('Second person’s name', names[1]);
  await person.press('Start chat');
  await person.waitFor('Your chat is ready');
  for (const name of names) await person.press('Show code', name);
  const [a, b] = await person.evaluate(() =>
    [...document.querySelectorAll('invitation-card')].map((card) => ({
      link: card.querySelector('input')?.value ?? '',
      code: card.querySelector('output')?.value ?? '',
    })),
  );
  if (!a || !b) throw new Error('the start page shows no invitations');
  for (const { code } of [a, b]) expect(code).toMatch(/^\w{4}-\w{4}$/);
  return { a: { name: names[0], ...a }, b: { name: names[1], ...b } };
}

export async function enterIn(person: Person, { link, code, name }: Invitation): Promise<void> {
  await person.open(link);
  await person.waitFor(`Hello ${name}`);
  await person.type('Secret code', code);
  await person.press('Get in');
  await untilInRoom(person);
}

/** The log has no words of its own: the field says that the chat is there. */
export const untilInRoom = (person: Person): Promise<void> =>
  person.until('the chat to open', () => document.querySelector('[role="log"]') !== null);

export async function write(person: Person, text: string): Promise<void> {
  await person.type('Message', text);
  await person.press('Send');
}

/** Draws a photo, drops it on the chat, and sends it with a caption. */
export async function sendPhoto(person: Person, caption: string): Promise<void> {
  await person.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [300, 200];
    const context = canvas.getContext('2d');
    if (context) context.fillStyle = 'seagreen';
    context?.fillRect(0, 0, 300, 200);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    const file = new File([blob ?? ''], 'garden.jpg', { type: 'image/jpeg' });
    // Not every engine lets a script fill a DataTransfer.
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(drop, 'dataTransfer', { value: { files: [file], types: ['Files'] } });
    document.querySelector('[role="log"]')?.dispatchEvent(drop);
  });
  await person.waitFor('garden.jpg');
  await person.type('Caption', caption);
  await person.press('Send', 'Ready to send');
}

/** Opened, and drawn: its own message shows it as well. */
export const untilPhotoIsThere = (person: Person, caption: string): Promise<void> =>
  person.until(
    `the photo “${caption}” to be there`,
    (wanted) => {
      const photo = document.querySelector<HTMLImageElement>(`li[data-sequence] img[alt="${wanted}"]`);
      return photo?.complete === true && photo.naturalWidth === 300;
    },
    caption,
  );

/** Opens the menu of the message that says this by keyboard, and presses one of its buttons. */
export async function chooseFor(person: Person, text: string, action: string): Promise<void> {
  await person.until(
    `“${text}” to offer its menu`,
    (wanted) => {
      const messages = [...document.querySelectorAll('[role="log"] li[data-sequence]')];
      const says = (each: Element) => each.querySelector('sealed-message:not([hidden])')?.textContent === wanted;
      const buttons = [...(messages.find(says)?.querySelectorAll<HTMLElement>('button') ?? [])];
      const more = buttons.find((button) => button.getAttribute('aria-label')?.startsWith('More about'));
      more?.focus();
      return more !== undefined && document.activeElement === more;
    },
    text,
  );
  await person.pressKey('Enter');
  await person.press(action);
}

export const untilRead = (person: Person, text: string): Promise<void> =>
  person.until(
    `“${text}” to be told as read`,
    (wanted) => {
      const messages = [...document.querySelectorAll('[role="log"] li[data-sequence]')];
      const says = (each: Element) => each.querySelector('sealed-message:not([hidden])')?.textContent === wanted;
      return messages.find(says)?.querySelector('.tick')?.getAttribute('data-tick') === 'read';
    },
    text,
  );

export const untilLogIs = (person: Person, texts: readonly string[]): Promise<void> =>
  expect.poll(() => person.log(), { timeout: 30_000 }).toEqual(texts) as Promise<void>;

/** What the page forgets by itself it has forgotten in a moment; cookies that scripts can read are looked for as well. */
export const untilNothingIsKept = (person: Person): Promise<void> =>
  expect
    .poll(
      async () => {
        const places = (await person.evaluate(readStores)).map(({ place }) => place);
        return [...places, await person.evaluate(() => document.cookie)].filter((place) => place !== '');
      },
      { timeout: 10_000 },
    )
    .toEqual([]) as Promise<void>;
