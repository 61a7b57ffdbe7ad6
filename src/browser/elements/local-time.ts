import { pageLocale } from '../texts/locale.ts';

const locale = pageLocale();
// The clock of the reader's region: a matter of habit, not of language.
const { hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
const clock = { hour: '2-digit', minute: '2-digit', hourCycle } as const;
const timeOfDay = new Intl.DateTimeFormat(locale, clock);
const dayAndTime = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', ...clock });
const inFull = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium', hourCycle });
const yesterdayWord = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day');

/** `<local-time datetime="2024-05-01T12:00:00.000Z">`: a moment as the clock on the reader's wall shows it; the day is said when it is not today. */
class LocalTime extends HTMLElement {
  static readonly observedAttributes = ['datetime'];

  connectedCallback(): void {
    this.#show();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    const moment = new Date(this.getAttribute('datetime') ?? '');
    if (Number.isNaN(moment.getTime())) return;
    this.textContent = inShort(moment);
    this.title = inFull.format(moment);
  }
}

function inShort(moment: Date): string {
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (isSameDay(moment, today)) return timeOfDay.format(moment);
  if (isSameDay(moment, yesterday)) return `${yesterdayWord} ${timeOfDay.format(moment)}`;
  return dayAndTime.format(moment);
}

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

customElements.define('local-time', LocalTime);
