import { Command } from 'commander';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { monthEnd } from '../domain/dates/plain-date.ts';
import { breakdownsOf } from '../measures/breakdowns/breakdowns.ts';
import type { Measure } from '../measures/measure.ts';
import type { Figure } from '../measures/tally.ts';
import { notBrokenDownBy, shownBreakdown, type ShownBreakdown } from '../snapshots/breakdowns.service.ts';
import { breakdownInWords } from './breakdown-in-words.ts';
import { figureInWords } from './figure-in-words.ts';
import { countedDays, latestMonthEnd } from '../snapshots/figure.store.ts';
import { answersOf } from '../snapshots/judgement.store.ts';
import type { StoredAnswer } from '../snapshots/stored-answer.ts';
import { monthArgument, withHouse } from './with-house.ts';

const answersInOrder = ['met', 'not-met', 'unknown', 'excluded', 'outside', 'failed'] as const;

export const measureCommand = new Command('measure')
  .description('Prints a figure with its interval, and with --people the sentences behind it.')
  .argument('<id>', 'the measure, like three-or-more-placements')
  .argument('[month]', 'like 2019-01; the latest counted when not given', monthArgument)
  .option('--people', 'who is counted, who is not, who is left out, and why')
  .option(
    '--by <breakdown>',
    'the figure by groups of people, like age; of fewer than 20 without a percentage',
  )
  .option('--json', 'print as JSON')
  .action(
    async (id: string, month: string | undefined, options: { people?: true; by?: string; json?: true }) => {
      process.stdout.write(
        await withHouse(async ({ database, counting }) => {
          const measure = counting.catalogue.measures.find((one) => one.id === id);
          if (!measure)
            throw new Error(
              `There is no measure "${id}". There are: ${counting.catalogue.measures.map((one) => one.id).join(', ')}.`,
            );
          const db = database.manager;
          const day = month ? monthEnd(`${month}-01` as PlainDate) : await latestMonthEnd(db);
          const [counted] = day ? await countedDays(db, [day]) : [];
          const figure = counted?.figures.get(id);
          if (!counted || !figure)
            throw new Error(
              `${month ?? 'No month'} is not counted. Run: pledgekeeper nightly --as-at ${day ?? '2019-01-31'}`,
            );
          const people = options.people ? await answersOf(db, counted.id, id) : [];
          const breakdown = options.by ? await brokenDown(db, measure, options.by, counted.asAt) : null;
          const { asAt, knownAt } = counted;
          return options.json
            ? `${JSON.stringify({ id, asAt, knownAt, figure, ...(options.people && { people }), ...(breakdown && { breakdown }) }, null, 2)}\n`
            : told(measure, { asAt, knownAt }, figure, people, breakdown);
        }),
      );
    },
  );

function told(
  measure: Measure,
  { asAt, knownAt }: { asAt: PlainDate; knownAt: string },
  figure: Figure,
  people: readonly { childId: string | null; answer: StoredAnswer }[],
  breakdown: ShownBreakdown | null,
): string {
  const lines = [measure.title, `as at ${asAt}, known at ${knownAt}`, figureInWords(measure, figure)];
  if (breakdown) lines.push('', ...breakdownInWords(measure, breakdown));
  for (const answer of answersInOrder) {
    const theirs = people.filter((person) => person.answer[0] === answer);
    if (theirs.length)
      lines.push(
        '',
        `${answer}: ${theirs.length}`,
        ...theirs.map(
          ({ childId, answer: [, sentence] }) => `  ${childId ?? 'no longer on the record'}  ${sentence}`,
        ),
      );
  }
  return `${lines.join('\n')}\n`;
}

async function brokenDown(
  db: EntityManager,
  measure: Measure,
  by: string,
  asAt: PlainDate,
): Promise<ShownBreakdown> {
  if (!breakdownsOf(measure).some(({ id }) => id === by)) throw new Error(notBrokenDownBy(measure));
  const found = await shownBreakdown(db, measure, { by, asAt, knownAt: null });
  if (!found) throw new Error(`${asAt} is not counted by ${by}. Run: pledgekeeper nightly --as-at ${asAt}`);
  return found;
}
