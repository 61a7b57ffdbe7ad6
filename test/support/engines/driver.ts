/** The source of a function that runs in a page: it may use nothing but its arguments, which are JSON, and the page. */
export type PageScript<Arguments extends readonly unknown[], Answer> = (
  ...given: Arguments
) => Answer | Promise<Answer>;

/** A script that finds one element; `null` while it is not there. */
export type ElementFinder<Arguments extends readonly unknown[]> = (...given: Arguments) => HTMLElement | null;

export type Key = 'Enter' | 'Escape' | 'Tab';

/** The few things that every engine is asked for; `Person` puts the words of the pages on top. */
export interface Driver {
  navigate(url: string): Promise<void>;
  reload(): Promise<void>;
  run<Arguments extends readonly unknown[], Answer>(
    script: PageScript<Arguments, Answer>,
    ...given: Arguments
  ): Promise<Answer>;
  /** Clicks with a real pointer in the middle of the element. @returns whether the element was there */
  click<Arguments extends readonly unknown[]>(find: ElementFinder<Arguments>, ...given: Arguments): Promise<boolean>;
  /** Presses keys, with the focus where it is. */
  typeText(text: string): Promise<void>;
  pressKey(key: Key): Promise<void>;
  close(): Promise<void>;
}
