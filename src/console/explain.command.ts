import { Command } from 'commander';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Measure } from '../measures/measure.ts';
import { signed } from '../measures/words.ts';
import type { Effect, Step } from '../snapshots/bridge.ts';
import type { RecordChange } from '../snapshots/changes.store.ts';
import { explain, type Explained } from '../snapshots/explain.service.ts';
import { childIdsOf } from '../snapshots/judgement.store.ts';
import { safeKnownAt } from '../platform/database/safe-known-at.ts';
import { countedMeasure } from './counted-measure.ts';
import { figureInWords } from '../measures/figure-in-words.ts';
import { dayArgument, instantArgument, withHouse } from './with-house.ts';

interface Options {
  asAt: PlainDate;
  fromKnown: string;
  toKnown: string;
  json?: true;
}

export const explainCommand = new Command('explain')
  .description('Says why a figure of one day changed between two instants, person by person.')
  .argument('<id>', 'the measure, like three-or-more-placements')
  .requiredOption('--as-at <day>', 'the day of the figure', dayArgument)
  .requiredOption('--from-known <instant>', 'as the record was known then', instantArgument)
  .requiredOption('--to-known <instant>', 'and at this later instant', instantArgument)
  .option('--json', 'print as JSON')
  .action(async (measureId: string, { asAt, fromKnown, toKnown, json }: Options) => {
    if (Date.parse(fromKnown) >= Date.parse(toKnown))
      throw new Error('--to-known must be later than --from-known.');
    process.stdout.write(
      await withHouse(async ({ counting, database }) => {
        const measure = countedMeasure(counting.catalogue, measureId);
        const db = database.manager;
        const safe = await safeKnownAt(db);
        if (Date.parse(toKnown) > Date.parse(safe))
          throw new Error('Not everything known by then is surely recorded yet: give an earlier --to-known.');
        const explained = await explain(counting, { measureId, asAt, fromKnown, toKnown });
        const children = await childIdsOf(db, [...explained.steps.keys()]);
        const nameOf = (personId: string) => children.get(personId) ?? personId;
        if (!json) return told(measure, explained, nameOf);
        const steps = [...explained.steps].map(([id, step]) => ({ childId: nameOf(id), ...step }));
        return `${JSON.stringify({ ...explained.bridge, steps }, null, 2)}\n`;
      }),
    );
  });

function told(measure: Measure, { bridge, steps }: Explained, nameOf: (personId: string) => string): string {
  const { asAt, from, to, definition, causes } = bridge;
  const lines = [
    measure.title,
    `as at ${asAt}`,
    `known at ${from.knownAt}: ${figureInWords(measure, from.figure)}`,
    `known at ${to.knownAt}: ${figureInWords(measure, to.figure)}`,
    '',
  ];
  if (definition)
    lines.push(
      `${effectInWords(definition)}: definition ${definition.fromVersion} became ${definition.toVersion}`,
    );
  for (const cause of causes)
    lines.push(
      `${effectInWords(cause)}: ${cause.people} ${cause.cause}, ${cause.from ?? 'nobody'} to ${cause.to ?? 'nobody'}`,
    );
  if (!definition && !causes.length) lines.push('Nothing changed.');
  for (const [personId, step] of steps) lines.push('', ...stepInWords(nameOf(personId), step));
  return `${lines.join('\n')}\n`;
}

const stepInWords = (name: string, { from, to, cause, records, ...effect }: Step): string[] => [
  `${name}  ${effectInWords(effect)}  ${cause}`,
  `  was: ${from ? `${from[0]}, ${from[1]}` : 'not on the record'}`,
  `  is:  ${to ? `${to[0]}, ${to[1]}` : 'not on the record'}`,
  ...records.map((record) => `  ${recordInWords(record)}`),
];

const recordInWords = ({ table, id, change, recordedAt, recordedBy, daysLate }: RecordChange): string =>
  `${table} ${id} ${change} ${recordedAt}${recordedBy ? ` by ${recordedBy}` : ''}${daysLate === null ? '' : `, ${daysLate} days after the day it is about`}`;

const effectInWords = ({ numerator, denominator }: Effect): string =>
  numerator === null ? `${signed(denominator)} counted` : `${signed(numerator)} of ${signed(denominator)}`;
