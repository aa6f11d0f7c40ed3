/**
 * The mean of numbers given by how many people have each: `{ '21.5': 2 }`. It is summed in whole numbers, so that it does not
 * depend on how pages came together. Null of nobody.
 */
export function meanOf(values: Readonly<Record<string, number>>): number | null {
  const numbers = Object.entries(values);
  const decimals = numbers.map(([number]) => number.split('.')[1]?.length ?? 0);
  const scale = 10 ** Math.max(0, ...decimals);
  const people = numbers.reduce((sum, [, each]) => sum + each, 0);
  const total = numbers.reduce((sum, [number, each]) => sum + Math.round(Number(number) * scale) * each, 0);
  return people === 0 ? null : total / (scale * people);
}
