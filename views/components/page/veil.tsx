import { veilId } from '../../../src/protocol/settings.ts';
import { onceForEachLanguage } from './rendered-once.ts';

/** Lies over everything while nobody looks, other dialogs too (src/browser/discretion/veil.ts). */
export const Veil = onceForEachLanguage(({ words }) => (
  <dialog class="veil" id={veilId} aria-labelledby="veil-heading" aria-describedby="veil-hint">
    <h2 id="veil-heading">{words.say('page.veiled')}</h2>
    <p id="veil-hint">{words.say('page.unveil')}</p>
  </dialog>
));
