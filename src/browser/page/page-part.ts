type ElementType<T extends Element> = abstract new (...args: never[]) => T;

/** Finds an element that the view rendered. @throws Error if it is missing: page and script are of different versions. */
export function partOf<T extends Element>(root: ParentNode, selector: string, type: ElementType<T>): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the page has no ${selector}`);
  return element;
}
