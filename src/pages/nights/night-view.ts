import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { plainDate } from '../../domain/dates/plain-date.ts';
import { instantInWords } from '../../extracts/days-in-words.ts';
import { londonMinute } from '../../platform/clock/clock.ts';
import type { MeasureOfRun } from '../../snapshots/nights.reader.ts';
import type { Freshness, RunShown } from '../../snapshots/nights.service.ts';

const tag = (text: string, colour: string) => ({ text, classes: `govuk-tag--${colour}` });
const states = {
  complete: tag('Complete', 'green'),
  running: tag('Running', 'light-blue'),
  failed: tag('Failed', 'red'),
} as const;

/** `Last complete count: 6 February 2019 at 02:14, London. 5 days ago: late.` */
export function freshnessInWords(last: Freshness | null): string {
  if (!last) return 'Nothing is counted yet. Run: pledgekeeper nightly';
  const { knownAt, daysAgo, isLate } = last;
  const ago = daysAgo === 0 ? 'Today' : daysAgo === 1 ? 'Yesterday' : `${daysAgo} days ago`;
  return `Last complete count: ${instantInWords(knownAt)}, London. ${ago}: ${isLate ? 'late' : 'in time'}.`;
}

/** `6 Feb 2019, 02:14` in London. */
function shortly(instant: string): string {
  const [day, time] = londonMinute(new Date(instant)).split(' ');
  return `${dayInWords(plainDate(day!))}, ${time}`;
}

/** A run as one line of the list. */
export function runInWords(run: RunShown) {
  const { knownAt, night, asAt, days, state, isLate, startedAt, endedAt } = run;
  return {
    ...run,
    href: `/ops/runs/${knownAt}`,
    name: night === null ? 'Asked for by hand' : `Night of ${dayInWords(night)}`,
    tags: [states[state], ...(isLate ? [tag('Late', 'yellow')] : [])],
    asAt: days > 1 ? `${dayInWords(asAt)} and ${days - 1} earlier` : dayInWords(asAt),
    knownAt: shortly(knownAt),
    startedAt: shortly(startedAt),
    endedAt: endedAt === null ? 'Not yet' : shortly(endedAt),
  };
}

/** What is known of the run as a whole, as rows of a summary list. */
export function factsOf(run: RunShown) {
  const shown = runInWords(run);
  const facts: [string, string][] = [
    ['As at', shown.asAt],
    ['Known at', `${shown.knownAt}, London`],
    ['Started', shown.startedAt],
    ['Ended', run.endedAt === null ? 'Not yet' : `${shown.endedAt}, after ${durationInWords(run)}`],
    ['People', run.people.toLocaleString('en-GB')],
    ['Pages of people', `${run.pagesDone} of ${run.pages} done`],
    ['Days', `${run.daysClosed} of ${run.days} closed`],
    ['Lists and figures', agreementInWords(run.disagreeing)],
    ['Definitions', run.catalogueVersions.join(', ')],
  ];
  return facts.map(([key, text]) => ({ key: { text: key }, value: { text } }));
}

function durationInWords({ startedAt, endedAt }: RunShown): string {
  const seconds = (Date.parse(endedAt!) - Date.parse(startedAt)) / 1_000;
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} minutes` : `${(minutes / 60).toFixed(1)} hours`;
}

function agreementInWords(disagreeing: readonly string[] | null): string {
  if (disagreeing === null) return 'Not compared yet';
  return disagreeing.length ? `Differ: ${disagreeing.join(', ')}` : 'Agree';
}

/** What became of each measure: those without a figure first, then by title. */
export const measuresInWords = (measures: readonly MeasureOfRun[], titles: ReadonlyMap<string, string>) =>
  measures
    .map((measure) => ({
      ...measure,
      title: titles.get(measure.measureId) ?? measure.measureId,
      tag: measureTag(measure),
      reason: reasonOf(measure),
    }))
    .toSorted(
      (a, b) =>
        Number(b.reason !== null) - Number(a.reason !== null) || a.title.localeCompare(b.title, 'en-GB'),
    );

function measureTag({ disagrees, days, daysWithoutFigure }: MeasureOfRun) {
  if (disagrees) return tag('List differs', 'red');
  if (daysWithoutFigure === 0) return tag('Counted', 'green');
  return daysWithoutFigure === days ? tag('No figure', 'red') : tag('Counted in part', 'yellow');
}

function reasonOf({ disagrees, missing, days, daysWithoutFigure }: MeasureOfRun): string | null {
  if (disagrees) return 'The list behind the figure does not come to the figure.';
  if (missing === null) return null;
  return daysWithoutFigure === days ? missing : `${missing} (${daysWithoutFigure} of ${days} days)`;
}
