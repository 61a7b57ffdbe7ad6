import './page/htmx.ts';
import './page/sockets.ts';
import './page/upsert.ts';
import './elements/local-time.ts';
import './list-page/chat-entry.ts';
import { listPageIds } from '../protocol/page.ts';
import { followDiscretion } from './discretion/discretion.ts';
import { settleFromPage } from './installed/settle-notices.ts';
import { startWorker } from './installed/start-worker.ts';
import { followLanguagePicker } from './language/language-picker.ts';
import { startChatsPage } from './list-page/chats-page.ts';
import { whenLookedAt } from './page/when-looked-at.ts';

/** The list of the chats that this browser has entered. */
followDiscretion();
const page = document.getElementById(listPageIds.chats);
if (page) startChatsPage(page);
followLanguagePicker();
whenLookedAt(() => void settleFromPage());
void startWorker();
