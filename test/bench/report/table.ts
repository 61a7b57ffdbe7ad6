/** Prints rows under a title, the first column to the left and the others to the right. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  console.log(`\n${title}\n\n${line(header)}`);
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
}

const nothing = '–';

export const show = (value: number | undefined, digits = 0): string =>
  value === undefined
    ? nothing
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const showRatio = (value: number | undefined): string => (value === undefined ? nothing : `${show(value, 2)}×`);
export const showShare = (value: number | undefined): string =>
  value === undefined ? nothing : `${show(value * 100)}%`;
