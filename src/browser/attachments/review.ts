import { say } from '../texts/say.ts';
import { make, makeButton } from './elements.ts';

interface Reviewed {
  readonly composer: HTMLElement;
  readonly shown: HTMLElement;
  /** What it is, as the button says that removes it. */
  readonly name: string;
  /** What else is to be said of it. */
  readonly words: string;
  readonly over: AbortSignal;
}

/** Something that is seen or heard before it is sent, in the place of the field. Resolves to what the person does with it. */
export async function showReview({
  composer,
  shown,
  name,
  words,
  over,
}: Reviewed): Promise<'send' | 'discard' | 'left'> {
  if (over.aborted) return 'left';
  const region = make('section', 'ready-to-send recording-review');
  region.ariaLabel = say('files.ready');
  const about = make('p', 'recording-words', words);
  about.setAttribute('role', 'status');
  const actions = make('div', 'ready-actions');
  region.append(about, shown, actions);
  return await new Promise((resolve) => {
    const end = (choice: 'send' | 'discard' | 'left') => {
      region.remove();
      composer.hidden = false;
      resolve(choice);
    };
    const remove = makeButton(say('files.remove'), () => end('discard'));
    remove.ariaLabel = say('files.removeNamed', { name });
    const send = makeButton(say('chat.send'), () => end('send'), 'button button-primary');
    actions.append(remove, send);
    over.addEventListener('abort', () => end('left'), { once: true });
    composer.before(region);
    composer.hidden = true;
    (shown.querySelector('button') ?? send).focus();
  });
}
