import { isTemporary } from '../../domain/care/placement-groups.ts';
import { ageOn, birthday } from '../../domain/dates/age.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Fault } from '../../platform/http/problems.ts';
import { codeFaults, isNeverUnder, postcodeFault, providerFault } from '../placements/placement-checks.ts';

// DfE refuses a return with any of these, so whoever records it is told at once. Numbers are those of DfE's rules
// (Data to Insight, csc-validator-be-903 v0.1.14).

const fault = (is: boolean, name: string, detail: string): Fault | false =>
  is && { pointer: `#/${name}`, detail: `${name.split('/').at(-1)} ${detail}` };

/** Of the day that care starts (352, 353). */
export const startingFaults = (bornOn: PlainDate, start: PlainDate) => [
  fault(start < bornOn, 'start', `must be ${bornOn} or later: nobody is in care before they are born`),
  fault(start >= birthday(bornOn, 18), 'start', `must be before ${birthday(bornOn, 18)}, the 18th birthday`),
  fault(
    start < '1991-10-14',
    'start',
    'must be 1991-10-14 or later, when the Children Act 1989 came into force',
  ),
];

/** Of a legal status from a day on (358), and where the child was placed under it (378, 382, 384). */
export const legalStatusFaults = (
  name: string,
  code: string,
  day: PlainDate,
  { bornOn, placements }: { bornOn: PlainDate; placements: readonly { code: string }[] },
) => [
  fault(
    ['J1', 'J2', 'J3'].includes(code) && ageOn(bornOn, day) < 10,
    name,
    `${code} is for children of 10 and over`,
  ),
  ...placements.map((placement) =>
    fault(
      isNeverUnder(placement.code, code),
      name,
      `${code} does not go with a placement ${placement.code}; correct whichever is wrong`,
    ),
  ),
];

interface FirstPlacement {
  code: string;
  provider?: string | null;
  postcode?: string | null;
}

/** Of the placement that care starts with (380), besides what is asked of every placement. */
export const firstPlacementFaults = (
  { code, provider = null, postcode = null }: FirstPlacement,
  start: PlainDate,
) => [
  ...[...codeFaults(code, null, start), providerFault(code, provider), postcodeFault(code, postcode)].map(
    (found) =>
      found && 'pointer' in found && { ...found, pointer: found.pointer.replace('#', '#/placement') },
  ),
  fault(
    isTemporary(code),
    'placement/code',
    `${code} is a temporary absence from a placement; send the placement care started with`,
  ),
];

/** Of the way care ends (381, 386, 387, 389, 460). */
export function endingFaults(
  reason: string,
  end: PlainDate,
  { bornOn, placement }: { bornOn: PlainDate; placement: { code: string } },
) {
  const age = ageOn(bornOn, end);
  const aged = (codes: readonly string[], fits: boolean, words: string) =>
    fault(
      codes.includes(reason) && !fits,
      'reason',
      `${reason} is for ${words}; on that day the age was ${age}`,
    );
  return [
    aged(['E11', 'E12'], age < 18, 'children under 18'),
    aged(['E5', 'E6'], age >= 14, 'children of 14 and over'),
    aged(['E7'], age >= 16, 'children of 16 and over'),
    aged(['E17'], age >= 18, 'young people of 18'),
    fault(
      isTemporary(placement.code),
      'end',
      `cannot fall in a temporary absence, ${placement.code}; record the return from it first`,
    ),
  ];
}
