import { pageLocale } from './locale.ts';

/** A day of the reader's calendar in words: "Today", "Yesterday", else its date, with the year when it is not this one. */
export function dayWords(moment: Date, now: Date): string {
  const daysAgo = Math.round((startOf(now).getTime() - startOf(moment).getTime()) / dayMs);
  if (daysAgo === 0 || daysAgo === 1) {
    const word = new Intl.RelativeTimeFormat(pageLocale(), { numeric: 'auto' }).format(-daysAgo, 'day');
    return word.charAt(0).toLocaleUpperCase(pageLocale()) + word.slice(1);
  }
  const year = moment.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(pageLocale(), { weekday: 'long', day: 'numeric', month: 'long', year }).format(moment);
}

/** Days with a change of the clock have 23 or 25 hours: so days are rounded. */
const dayMs = 86_400_000;

const startOf = (moment: Date): Date => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
