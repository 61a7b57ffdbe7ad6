import { raw } from 'hono/html';
import type { Words } from '../../../src/words/words.ts';

type Html = ReturnType<typeof raw>;

interface InWords {
  readonly words: Words;
}

/**
 * A part of pages that differs by its language alone: rendered once for each, because elements that never change would be most
 * of what a page costs.
 */
export function onceForEachLanguage(render: (props: InWords) => { toString(): unknown }): (props: InWords) => Html {
  const rendered = new Map<Words, Html>();
  return (props) => {
    const known = rendered.get(props.words);
    if (known) return known;
    const html = raw(String(render(props)));
    rendered.set(props.words, html);
    return html;
  };
}
