import { readEnterSends } from '../kept/writing-preferences.ts';

/** A finger has no Shift key at hand: there Enter breaks the line unless the person chose otherwise. */
const isTouchScreen = matchMedia('(hover: none) and (pointer: coarse)');

export const entersByDefault = (): boolean => !isTouchScreen.matches;

/** Whether this key press sends the message: Enter where it sends, and Ctrl or Command with Enter everywhere. */
export function isSendKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return false;
  return event.ctrlKey || event.metaKey || readEnterSends(entersByDefault());
}

/** Labels the Enter key of a phone's keyboard. */
export function labelEnterKey(field: HTMLTextAreaElement): void {
  field.enterKeyHint = readEnterSends(entersByDefault()) ? 'send' : 'enter';
}

/** Whether Enter confirms a word of an input method (Japanese, Chinese); Safari reports that by the key code alone. */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
