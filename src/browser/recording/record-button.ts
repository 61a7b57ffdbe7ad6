import { makeIcon } from '../attachments/icons.ts';
import { partOf } from '../page/page-part.ts';
import { say } from '../texts/say.ts';

/** Puts "Record voice" beside "Send"; styles show the one of the two that fits the field. */
export function addRecordButton(form: HTMLElement, onPress: (button: HTMLElement, event?: PointerEvent) => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'record';
  button.ariaLabel = say('recording.record');
  button.append(makeIcon('microphone'));
  button.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    // Tells later whether the finger is still down, and where it went.
    button.setPointerCapture(event.pointerId);
    onPress(button, event);
  });
  // By a key or a screen reader: a finger has begun already.
  button.addEventListener('click', ({ detail }) => {
    if (detail === 0) onPress(button);
  });
  button.addEventListener('contextmenu', (event) => event.preventDefault());
  partOf(form, '.send', HTMLElement).after(button);
}
