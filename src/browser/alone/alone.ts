import type { AloneSurroundings } from './alone-surroundings.ts';
import { OwnCodeChoice } from './own-code-dialog.ts';

export interface Alone {
  /** Opens the dialog in which the person chooses a code of their own. */
  chooseCode(): void;
}

/** What makes a chat the two people's alone; loaded when somebody asks for it. */
export function startAlone(around: AloneSurroundings): Alone {
  const ownCode = new OwnCodeChoice(around);
  return { chooseCode: () => ownCode.open() };
}
