import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import { record, type Statistic } from '../../src/extracts/suppression/statistic.ts';

/** An invented child as far as the extract counts them: a few traits, each the place of one in a list. */
export interface CountedChild {
  /** Of `kinds`; -1 is not known. */
  kind: number;
  team: number;
  age: number;
  /** Whether placed far from home, or null where that cannot be told. */
  isFar: boolean | null;
  /** Whether owed an adviser, and has one. */
  adviser: boolean | null;
}

export const kinds = ['foster', 'with parents', 'residential', 'supported', 'other'];
export const teams = ['North', 'South', 'East', 'West'];
const ages = ['0 to 4', '5 to 9', '10 to 15', '16 and 17'];

type Count = Pick<Statistic, 'breakdown' | 'value' | 'numerator' | 'denominator'>;
type Some = readonly CountedChild[];

/** All that is shown of them on a day: a count, shares, a mix, and what cannot be told, by team and age too. */
export const statisticsOfChildren = (asAt: PlainDate, children: Some): Statistic[] =>
  Object.entries({
    'children-in-care': [total(children.length, null), ...byGroups(children, () => true, false)],
    'foster-care': [
      total(
        count(children, ({ kind }) => kind === 0),
        children.length,
      ),
      notKnown(
        count(children, ({ kind }) => kind < 0),
        children.length,
      ),
    ],
    'placed-over-20-miles': farFromHome(children),
    'placement-type': [
      ...kinds.map((value, at) =>
        part(
          'kind',
          value,
          count(children, ({ kind }) => kind === at),
          children.length,
        ),
      ),
      notKnown(
        count(children, ({ kind }) => kind < 0),
        children.length,
      ),
    ],
    'own-personal-adviser': ofAdvisers(children.filter(({ adviser }) => adviser !== null)),
  } satisfies Record<string, Count[]>).flatMap(([measure, counts]) =>
    counts.map((each) => ({ measure, asAt, ...each })),
  );

const count = (children: Some, is: (child: CountedChild) => boolean): number => children.filter(is).length;
const part = (breakdown: string, value: string, numerator: number, denominator: number | null): Count => ({
  breakdown,
  value,
  numerator,
  denominator,
});
const total = (numerator: number, denominator: number | null) =>
  part('total', 'Total', numerator, denominator);
const notKnown = (people: number, of: number) => part(record.breakdown, record.notKnown, people, of);

/** Of whom nobody knows is not in the denominator. */
function farFromHome(children: Some): Count[] {
  const known = children.filter(({ isFar }) => isFar !== null);
  return [
    total(
      count(known, ({ isFar }) => isFar!),
      known.length,
    ),
    notKnown(children.length - known.length, children.length),
    ...byGroups(known, ({ isFar }) => isFar!, true),
  ];
}

const ofAdvisers = (owed: Some): Count[] => [
  total(
    count(owed, ({ adviser }) => adviser!),
    owed.length,
  ),
  ...byGroups(owed, ({ adviser }) => adviser!, true),
];

const byGroups = (children: Some, is: (child: CountedChild) => boolean, isShare: boolean): Count[] =>
  [
    ...teams.map((value, at) => ['team', value, children.filter(({ team }) => team === at)] as const),
    ...ages.map((value, at) => ['age', value, children.filter(({ age }) => age === at)] as const),
  ].map(([breakdown, value, group]) =>
    part(breakdown, value, count(group, is), isShare ? group.length : null),
  );
