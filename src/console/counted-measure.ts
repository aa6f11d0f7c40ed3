import type { Catalogue } from '../measures/catalogue.ts';
import type { Measure } from '../measures/measure.ts';

/** The measure of that id that is counted. Throws an Error in plain words when there is none. */
export function countedMeasure({ measures, observed }: Catalogue, id: string): Measure {
  const found = measures.find((measure) => measure.id === id);
  if (found) return found;
  throw new Error(
    observed.some((measure) => measure.id === id)
      ? `${id} is observed, not counted from this record. Run: pledgekeeper measure ${id}`
      : `There is no measure "${id}". There are: ${[...measures, ...observed].map((one) => one.id).join(', ')}.`,
  );
}
