import './htmx.ts';
import './upsert.ts';
import './local-time.ts';
import './chat-entry.ts';
import { elementIds } from '../protocol/page.ts';
import { startChatsPage } from './chats-page.ts';

/** The list of the chats that this browser has entered. */
const page = document.getElementById(elementIds.chats);
if (page) startChatsPage(page);
