import type { AloneSurroundings } from './alone-surroundings.ts';
import { OwnCodeChoice } from './own-code-dialog.ts';
import { OwnKeys } from './own-keys.ts';
import { SafetyWordsView } from './safety-words-view.ts';

export interface Alone {
  /** Opens the dialog in which the person chooses a code of their own. */
  chooseCode(): void;
  showSafetyWords(): void;
  /** To be called whenever the server shows something else of the own keys. */
  followKeys(): void;
}

/** What makes a chat the two people's alone; loaded when somebody asks for it, or own keys are there. */
export function startAlone(around: AloneSurroundings): Alone {
  const keys = new OwnKeys(around);
  const ownCode = new OwnCodeChoice(around, keys);
  const words = new SafetyWordsView(around, keys);
  return {
    chooseCode: () => ownCode.open(),
    showSafetyWords: () => void words.open(),
    followKeys: () => {
      void keys.showOwn();
      void words.follow();
    },
  };
}
