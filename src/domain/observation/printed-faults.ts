import { lastDay } from '../dates/period.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import type { Observation, Scale } from './observation.ts';
import { fault, type ObservationFault } from './observation-fault.ts';

type Printed = Scale & { kind: 'printed' };

/** What is wrong with a printed number that is sent on the day `today`; nothing when it may stand. */
export const printedFaults = (scale: Printed, said: Observation, today: PlainDate): ObservationFault[] =>
  [placeFault(said), valueFault(scale, said), countsFault(said), dayFault(said, today)].filter(
    (found) => found !== null,
  );

function placeFault({ geography: { kind, name } }: Observation): ObservationFault | null {
  if ((kind === 'whole') === (name === null)) return null;
  return fault(
    'geography',
    'place-not-named',
    kind === 'whole' ? 'must have no name where it is the whole' : `must have the name of the ${kind}`,
  );
}

/** A share is from 0 to 100, only a change or a gap may be below nought, and no more decimals are taken than are printed. */
function valueFault({ unit, decimals }: Printed, { value }: Observation): ObservationFault | null {
  if (value === null)
    return fault('value', 'not-said', `must be given: the number of ${unit} as it is printed`);
  const lowest = /change|percentage points/.test(unit) ? -Infinity : 0;
  const highest = unit === '%' ? 100 : Infinity;
  return value >= lowest && value <= highest && Number(value.toFixed(decimals)) === value
    ? null
    : fault(
        'value',
        'not-in-range',
        `must be ${inRange(lowest, highest)}, with at most ${decimals} decimals`,
      );
}

function inRange(lowest: number, highest: number): string {
  if (highest === 100) return 'from 0 to 100';
  return lowest === 0 ? '0 or more' : 'a number';
}

function countsFault({ numerator, denominator }: Observation): ObservationFault | null {
  if ((numerator === null) !== (denominator === null))
    return fault(
      numerator === null ? 'numerator' : 'denominator',
      'not-said',
      'must be given, or neither count: numerator and denominator go together',
    );
  if (numerator === null || denominator === null) return null;
  if (denominator < 1) return fault('denominator', 'none-observed', 'must be 1 or more');
  return numerator >= 0 && numerator <= denominator
    ? null
    : fault('numerator', 'numerator-above-denominator', `must be from 0 to the denominator, ${denominator}`);
}

/** A number is published when its period is over, and not in days to come. */
function dayFault(said: Observation, today: PlainDate): ObservationFault | null {
  const { start, end, publishedOn } = said;
  if (end <= start) return fault('end', 'ends-before-it-begins', `must be after the first day, ${start}`);
  if (lastDay(said) > today)
    return fault('end', 'lies-ahead', `must be ${addDays(today, 1)} or earlier: the period is not over`);
  if (publishedOn === null) return null;
  if (publishedOn < lastDay(said))
    return fault(
      'publishedOn',
      'period-not-over',
      `must be ${lastDay(said)} or later, when the period was over`,
    );
  return publishedOn > today ? fault('publishedOn', 'lies-ahead', `must be ${today} or earlier`) : null;
}
