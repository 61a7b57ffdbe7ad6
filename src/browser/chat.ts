import './page/htmx.ts';
import './page/sockets.ts';
import './page/upsert.ts';
import './elements/local-time.ts';
import './elements/participant-name.ts';
import './elements/sealed-text.ts';
import './messages/sealed-message.ts';
import { elementIds } from '../protocol/page.ts';
import { startChatPage } from './chat-page/chat-page.ts';
import { forgetOnThisDevice } from './kept/forgetting.ts';
import { linkIdOfPage } from './kept/tab-keys.ts';

/** What a link leads to once the code was proved: the chat is started, an ended one is forgotten. */
const page = document.getElementById(elementIds.chat);
const linkId = linkIdOfPage();

if (page?.dataset['chatId']) await startChatPage(page);
else if (linkId && page?.querySelector('.ended')) await forgetOnThisDevice(linkId);
