type Side = 'left' | 'right';

const sidesOfKeys: Readonly<Record<string, Side>> = { ArrowLeft: 'left', ArrowRight: 'right' };

/** The step in a row of things that leads to a side: in a page that is written from the right, the next one stands to the left. */
export const stepTo = (side: Side): 1 | -1 =>
  (side === 'right') === (document.documentElement.dir !== 'rtl') ? 1 : -1;

/** The step that an arrow key asks for; undefined for any other key. */
export function stepOfArrow(key: string): 1 | -1 | undefined {
  const side = sidesOfKeys[key];
  return side && stepTo(side);
}
