import { headlines } from '../../extracts/board-monthly/topics.ts';
import { figureInBrief } from '../../measures/figure-in-brief.ts';
import type { Scored, Scorecard } from '../../snapshots/scorecard.service.ts';
import { pledges } from '../../measures/pledges.ts';
import { readInWords } from '../layout/read-in-words.ts';
import type { ObservedRow } from '../../snapshots/observations/observed-rows.ts';

/** The measures of each pledge, those of the Board's page one first, as the template shows them. */
export function scorecardGroups({ asAt, rows }: Scorecard, observed: readonly ObservedRow[]) {
  return pledges.map(({ pledge, title }) => ({
    title,
    id: `pledge-${pledge}`,
    isContext: pledge === 'context',
    rows: rows
      .filter(({ measure }) => measure.pledge === pledge)
      .toSorted(byHeadlineThenTitle)
      .map((row) => rowInWords(row, asAt)),
    observed: observed
      .filter(({ measure }) => measure.pledge === pledge)
      .map(({ measure: { title: name }, said }) => ({ title: name, said })),
  }));
}

function rowInWords({ measure, point }: Scored, asAt: string) {
  return {
    title: measure.title,
    href: `/measures/${measure.id}?as_at=${asAt}`,
    isHeadline: placeOf(measure.id) < headlines.length,
    figure: point ? figureInBrief(measure, point.figure) : 'Not counted then',
    unknown: point?.figure.unknown ? `Not known for ${point.figure.unknown}` : null,
    said: point && readInWords(measure, point),
  };
}

const placeOf = (id: string): number => {
  const place = headlines.findIndex(({ measure }) => measure === id);
  return place === -1 ? headlines.length : place;
};

const byHeadlineThenTitle = ({ measure: a }: Scored, { measure: b }: Scored): number =>
  placeOf(a.id) - placeOf(b.id) || (a.title < b.title ? -1 : 1);
