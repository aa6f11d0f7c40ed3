/** A name as it is compared: without case, accents, blanks and hyphens. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

/** `O’Neil` and `oneil`. Of a name in another script nothing is left to compare, so only the same text is the same name. */
export const isSameName = (one: string, two: string): boolean =>
  plainName(one) === '' ? one === two : plainName(one) === plainName(two);

/** The same, one the beginning of the other from three letters on (Sam, Samuel), or a slip of one letter in five or more. */
export function areAlike(one: string, two: string): boolean {
  const [short, long] = [plainName(one), plainName(two)].toSorted((a, b) => a.length - b.length) as [
    string,
    string,
  ];
  if (short === '') return isSameName(one, two);
  if (short === long) return true;
  if (short.length >= 3 && long.startsWith(short)) return true;
  return long.length >= 5 && isOneLetterApart(short, long);
}

/** Whether one letter put in, left out, changed or changed round with its neighbour makes the one the other. */
function isOneLetterApart(short: string, long: string): boolean {
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (long.length === short.length + 1) return short.slice(from) === long.slice(from + 1);
  if (long.length !== short.length) return false;
  if (short.slice(from + 1) === long.slice(from + 1)) return true;
  const turned = `${short[from + 1] ?? ''}${short[from]}`;
  return turned + short.slice(from + 2) === long.slice(from);
}
