import { type ParticipantId, participantIds } from '../../../src/chat/participant.ts';
import { entryFields, paths } from '../../../src/protocol/page.ts';
import { cookieIn, creationForm, randomText } from './app-under-test.ts';

export interface OpenChat {
  readonly chatId: string;
  readonly linkIds: Readonly<Record<ParticipantId, string>>;
  readonly organizerCookie: string;
  readonly cookies: Readonly<Record<ParticipantId, string>>;
}

/** Makes a chat over HTTP, which both people then enter. */
export async function openChat(url: string): Promise<OpenChat> {
  const accessKeys = { a: randomText(32), b: randomText(32) };
  const linkProofs = { a: randomText(32), b: randomText(32) };
  const post = (path: string, form: Readonly<Record<string, string>>) =>
    fetch(url + path, {
      method: 'POST',
      headers: { origin: url, 'hx-request': 'true' },
      body: new URLSearchParams(form),
    });
  const made = await post(paths.chats, creationForm(accessKeys, linkProofs));
  const organizerCookie = cookieIn(made);
  const panel = await made.text();
  const chatId = /data-chat-id="(\w+)"/.exec(panel)?.[1] ?? '';
  const [a = '', b = ''] = new Set(panel.match(new RegExp(`\\b${chatId}\\w{8}\\b`, 'g')));
  const linkIds = { a, b };
  const [ofA = '', ofB = ''] = await Promise.all(
    participantIds.map(async (participantId) =>
      cookieIn(
        await post(paths.enter(linkIds[participantId]), {
          [entryFields.accessKey]: accessKeys[participantId],
          [entryFields.linkProof]: linkProofs[participantId],
        }),
      ),
    ),
  );
  return { chatId, linkIds, organizerCookie, cookies: { a: ofA, b: ofB } };
}
