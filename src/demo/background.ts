import type { Life } from './life.ts';
import type { Random } from './random.ts';

const ethnicities = [
  ['WBRI', 66],
  ['APKN', 9],
  ['MWAS', 6],
  ['MWBC', 6],
  ['MOTH', 3],
  ['WOTH', 3],
  ['AIND', 2],
  ['BCRB', 2],
  ['BAFR', 1],
  ['WROM', 1],
  ['NOBT', 1],
] as const;
const ofUnaccompanied = [
  ['AOTH', 5],
  ['OOTH', 4],
  ['BAFR', 4],
  ['WOTH', 2],
] as const;
const needs = [
  ['N1', 64],
  ['N5', 15],
  ['N4', 9],
  ['N3', 4],
  ['N2', 3],
  ['N6', 2],
  ['N8', 3],
] as const;

export const backgroundOf = (isUnaccompanied: boolean, random: Random): Pick<Life, 'sex' | 'ethnicity'> => ({
  sex: random.chance(isUnaccompanied ? 0.9 : 0.54) ? '1' : '2',
  ethnicity: random.weighted<string>(isUnaccompanied ? ofUnaccompanied : ethnicities),
});

/** Category of need: an unaccompanied child's is absent parenting. */
export const needOf = (isUnaccompanied: boolean, random: Random): string =>
  isUnaccompanied ? 'N8' : random.weighted<string>(needs);
