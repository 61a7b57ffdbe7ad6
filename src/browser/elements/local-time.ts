import { pageLocale, readerHourCycle } from '../texts/locale.ts';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: readerHourCycle } as const;
const timeOfDay = new Intl.DateTimeFormat(pageLocale, clock);
const dayAndTime = new Intl.DateTimeFormat(pageLocale, { weekday: 'short', day: 'numeric', month: 'short', ...clock });
const inFull = new Intl.DateTimeFormat(pageLocale, {
  dateStyle: 'full',
  timeStyle: 'medium',
  hourCycle: readerHourCycle,
});
const yesterdayWord = new Intl.RelativeTimeFormat(pageLocale, { numeric: 'auto' }).format(-1, 'day');

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
