import { Command } from 'commander';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { monthEnd } from '../domain/dates/plain-date.ts';
import { breakdownsOf } from '../measures/breakdowns/breakdowns.ts';
import { isOfPeople, type Measure } from '../measures/measure.ts';
import type { ObservedMeasure } from '../measures/observed/observed-measure.ts';
import { shownFigure } from '../measures/shown-figure.ts';
import type { Figure } from '../measures/tally.ts';
import { shownOfMeasure } from '../snapshots/observations/observations.dto.ts';
import { observationsOf } from '../records/observations/observations.store.ts';
import { notBrokenDownBy, shownBreakdown, type ShownBreakdown } from '../snapshots/breakdowns.service.ts';
import { breakdownInWords } from './breakdown-in-words.ts';
import { countedMeasure } from './counted-measure.ts';
import { figureInWords } from '../measures/figure-in-words.ts';
import { observationsInWords } from './observations-in-words.ts';
import { countedDays, latestMonthEnd, type CountedDay } from '../snapshots/figure.store.ts';
import type { Counting } from '../snapshots/judge-page.service.ts';
import { answersOf } from '../snapshots/judgement.store.ts';
import { readSeries } from '../snapshots/series.service.ts';
import type { StoredAnswer } from '../snapshots/stored-answer.ts';
import { subjectAnswersOf } from '../snapshots/subject-judgement.store.ts';
import { readingInWords, type CountRead } from './reading-in-words.ts';
import { monthArgument, withHouse } from './with-house.ts';

const answersInOrder = ['met', 'not-met', 'unknown', 'excluded', 'outside', 'failed'] as const;

export const measureCommand = new Command('measure')
  .description(
    'Prints a figure with its interval, and with --people the sentences behind it; of an observed measure what was observed, with its sources.',
  )
  .argument('<id>', 'the measure, like three-or-more-placements')
  .argument(
    '[month]',
    'like 2019-01; the latest counted, or everything observed, when not given',
    monthArgument,
  )
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
          const db = database.manager;
          const asked = month ? monthEnd(`${month}-01` as PlainDate) : null;
          const observed = counting.catalogue.observed.find((one) => one.id === id);
          if (observed) return toldOfObserved(db, observed, asked, options);
          const measure = countedMeasure(counting.catalogue, id);
          const day = asked ?? (await latestMonthEnd(db));
          const [counted] = day ? await countedDays(db, [day]) : [];
          const figure = counted?.figures.get(id);
          if (!counted || !figure)
            throw new Error(
              `${month ?? 'No month'} is not counted. Run: pledgekeeper nightly --as-at ${day ?? '2019-01-31'}`,
            );
          const people = options.people ? await listOf(db, counted.id, measure) : [];
          const reading = await readingOfCount(db, counting, measure, counted);
          const breakdown = options.by ? await brokenDown(db, measure, options.by, counted.asAt) : null;
          const { asAt, knownAt } = counted;
          return options.json
            ? `${JSON.stringify({ id, asAt, knownAt, figure: shownFigure(measure, figure), ...reading, ...(options.people && { people }), ...(breakdown && { breakdown }) }, null, 2)}\n`
            : told(measure, { asAt, knownAt }, figure, reading, people, breakdown);
        }),
      );
    },
  );

function told(
  measure: Measure,
  { asAt, knownAt }: { asAt: PlainDate; knownAt: string },
  figure: Figure,
  reading: CountRead,
  people: readonly ({ answer: StoredAnswer } & ({ childId: string | null } | { ref: string }))[],
  breakdown: ShownBreakdown | null,
): string {
  const lines = [measure.title, `as at ${asAt}, known at ${knownAt}`, figureInWords(measure, figure)];
  lines.push(...readingInWords(reading));
  if (breakdown) lines.push('', ...breakdownInWords(measure, breakdown));
  for (const answer of answersInOrder) {
    const theirs = people.filter((person) => person.answer[0] === answer);
    if (theirs.length)
      lines.push(
        '',
        `${answer}: ${theirs.length}`,
        ...theirs.map(
          (one) =>
            `  ${('ref' in one ? one.ref : one.childId) ?? 'no longer on the record'}  ${one.answer[1]}`,
        ),
      );
  }
  return `${lines.join('\n')}\n`;
}

async function toldOfObserved(
  db: EntityManager,
  measure: ObservedMeasure,
  asAt: PlainDate | null,
  { people, by, json }: { people?: true; by?: string; json?: true },
): Promise<string> {
  if (people || by)
    throw new Error(
      `${measure.id} is observed, not counted from this record, so there is nobody behind it. Leave out --people and --by.`,
    );
  const observations = await observationsOf(db, measure, asAt);
  return json
    ? `${JSON.stringify({ id: measure.id, kind: 'observed', asAt, observations: observations.map(shownOfMeasure) }, null, 2)}\n`
    : observationsInWords(measure, observations);
}

/** The people behind the figure, or the workers, vacancies or households by the council's own reference. */
const listOf = (db: EntityManager, snapshotId: string, measure: Measure) =>
  isOfPeople(measure) ? answersOf(db, snapshotId, measure.id) : subjectAnswersOf(db, snapshotId, measure);

/** What may be said of the figure, and what is published beside it. */
async function readingOfCount(
  db: EntityManager,
  { authority }: Counting,
  measure: Measure,
  { asAt, knownAt, versions }: CountedDay,
): Promise<CountRead> {
  const wanted = { from: asAt, to: asAt, knownAt: null };
  const { series, comparators } = await readSeries(db, measure, authority, wanted);
  const ofVersion = series.find(({ version }) => version === versions.get(measure.id));
  return { reading: ofVersion?.points.find((point) => point.knownAt === knownAt) ?? null, comparators };
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
