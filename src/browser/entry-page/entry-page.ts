import '../page/htmx.ts';
import '../elements/sealed-text.ts';
import { linkIdOfPage } from '../kept/tab-keys.ts';
import './entry-gate.ts';
import { sayIfSignedOut } from './signed-out-notice.ts';

/** The script of the landing page. A chat's page imports it as well, before it shows the gate to a tab that lacks the keys. */
const landing = document.querySelector<HTMLElement>('entry-gate');
const linkId = linkIdOfPage();

if (landing && linkId) await sayIfSignedOut(landing, linkId);
