import { typingElementId } from '../../protocol/page.ts';

/**
 * A message ends the typing of its writer that was told before it: on the page, and in the same arrival.
 * @param news the arrivals in their order: new messages and `<typing-notice>`s
 */
export function endTypingOfWriters(news: readonly HTMLElement[]): void {
  const writers = new Set<string>();
  for (const { dataset } of [...news].reverse()) {
    if (dataset['sender']) writers.add(dataset['sender']);
    else if (writers.has(dataset['participant'] ?? '')) dataset['remainingMs'] = '0';
  }
  for (const writer of writers) document.getElementById(typingElementId(writer))?.toggleAttribute('hidden', true);
}
