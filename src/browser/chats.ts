import './page/htmx.ts';
import './page/sockets.ts';
import './page/upsert.ts';
import './elements/local-time.ts';
import './list-page/chat-entry.ts';
import { listPageIds } from '../protocol/page.ts';
import { startChatsPage } from './list-page/chats-page.ts';

/** The list of the chats that this browser has entered. */
const page = document.getElementById(listPageIds.chats);
if (page) startChatsPage(page);
