import { perLocale, readerHourCycle } from '../texts/locale.ts';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: readerHourCycle } as const;
const formats = perLocale((locale) => ({
  timeOfDay: new Intl.DateTimeFormat(locale, clock),
  dayAndTime: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', ...clock }),
  inFull: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium', hourCycle: readerHourCycle }),
  yesterday: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day'),
}));

/** `<local-time datetime="2024-05-01T12:00:00.000Z">`: a moment in the reader's time zone; with the day when it is not today. */
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
    this.title = formats().inFull.format(moment);
  }
}

function inShort(moment: Date): string {
  const { timeOfDay, dayAndTime, yesterday: yesterdayWord } = formats();
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (isSameDay(moment, today)) return timeOfDay.format(moment);
  if (isSameDay(moment, yesterday)) return `${yesterdayWord} ${timeOfDay.format(moment)}`;
  return dayAndTime.format(moment);
}

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

customElements.define('local-time', LocalTime);
