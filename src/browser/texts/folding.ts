import { say } from './say.ts';

/** A message of more lines than this is folded to two thirds of them, so that folding always hides more than a line or two. */
const mostLines = 30;

/** In CSS pixels, about: the widest bubble and the width of a letter. Measuring would lay out the page for each message. */
const widestBubble = 520;
const letterWidth = 8;
const wideLetters =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/gu;

/** Whether a text would be much taller than a screen. */
export function isTall(text: string, pageWidth: number): boolean {
  if (text.length <= mostLines) return false;
  const lettersInLine = Math.min(pageWidth * 0.8, widestBubble) / letterWidth;
  let lines = 0;
  for (const line of text.split('\n')) {
    const letters = line.length + (line.match(wideLetters)?.length ?? 0);
    lines += Math.max(1, Math.ceil(letters / lettersInLine));
    if (lines > mostLines) return true;
  }
  return false;
}

/** The messages that their reader has unfolded: they stay so when they are replaced, for instance by a reaction. */
const unfolded = new Set<string>();

/** Folds a tall message behind "Read more". @param onToggle called before the message changes its height. */
export function foldTallText(opened: HTMLElement, message: HTMLElement, text: string, onToggle: () => void): void {
  opened.toggleAttribute('data-tall', isTall(text, window.innerWidth));
  if (!opened.hasAttribute('data-tall')) return;
  const button = message.querySelector<HTMLButtonElement>('.read-more') ?? addButton(opened, message, onToggle);
  show(message, button, unfolded.has(idOf(message)));
}

function addButton(opened: HTMLElement, message: HTMLElement, onToggle: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'read-more';
  button.setAttribute('aria-live', 'off');
  const toggle = (isUnfolded: boolean) => {
    onToggle();
    if (isUnfolded) unfolded.add(idOf(message));
    else unfolded.delete(idOf(message));
    show(message, button, isUnfolded);
  };
  button.addEventListener('click', () => {
    toggle(!message.classList.contains('message-unfolded'));
    if (!message.classList.contains('message-unfolded')) message.scrollIntoView({ block: 'nearest' });
  });
  // A link in the part that is folded away has been reached by the keyboard.
  opened.addEventListener('focusin', () => toggle(true));
  opened.after(button);
  return button;
}

function show(message: HTMLElement, button: HTMLButtonElement, isUnfolded: boolean): void {
  message.classList.toggle('message-unfolded', isUnfolded);
  button.ariaExpanded = String(isUnfolded);
  button.textContent = say(isUnfolded ? 'log.showLess' : 'log.readMore');
}

const idOf = (message: HTMLElement): string => message.dataset['messageId'] ?? '';
