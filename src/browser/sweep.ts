import { followDiscretion } from './discretion/discretion.ts';
import { settleFromPage } from './installed/settle-notices.ts';
import { startWorker } from './installed/start-worker.ts';
import { sweep } from './kept/sweeping.ts';
import { followLanguagePicker } from './language/language-picker.ts';
import { whenLookedAt } from './page/when-looked-at.ts';

/** Runs on every page but the list, which does the same with scripts of its own: a chat may have ended while none of its pages was open. */
followDiscretion();
followLanguagePicker();
whenLookedAt(() => {
  void sweep();
  void settleFromPage();
});
void startWorker();
