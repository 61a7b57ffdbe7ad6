import { make, makeButton } from '../files/basics/elements.ts';

/** A recording that can be heard before it is sent, in the place of the field. Resolves to what the person does with it. */
export function showReview(
  composer: HTMLElement,
  shown: HTMLElement,
  words: string,
  over: AbortSignal,
): Promise<'send' | 'discard' | 'left'> {
  const region = make('section', 'ready-to-send recording-review');
  region.ariaLabel = 'Ready to send';
  const about = make('p', 'recording-words', words);
  about.setAttribute('role', 'status');
  const actions = make('div', 'ready-actions');
  region.append(about, shown, actions);
  return new Promise((resolve) => {
    const end = (choice: 'send' | 'discard' | 'left') => {
      region.remove();
      composer.hidden = false;
      resolve(choice);
    };
    const remove = makeButton('Remove', () => end('discard'));
    remove.ariaLabel = 'Remove Voice';
    actions.append(
      remove,
      makeButton('Send', () => end('send'), 'button button-primary'),
    );
    over.addEventListener('abort', () => end('left'), { once: true });
    composer.before(region);
    composer.hidden = true;
    shown.querySelector('button')?.focus();
  });
}
