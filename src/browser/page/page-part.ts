type ElementType<T extends Element> = abstract new (...args: never[]) => T;

/** An element that the view put on the page. @throws Error when it is not there: the page and its script do not fit. */
export function partOf<T extends Element>(root: ParentNode, selector: string, type: ElementType<T>): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the page has no ${selector}`);
  return element;
}
