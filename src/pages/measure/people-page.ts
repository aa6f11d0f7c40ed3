import { mayRead } from '../../platform/access/policy.ts';
import type { Role } from '../../platform/access/policy.ts';
import { dayInWords, instantInWords } from '../../extracts/days-in-words.ts';
import { figureInBrief } from '../../measures/figure-in-brief.ts';
import { isOfPeople, type Measure } from '../../measures/measure.ts';
import { listedAnswers, type ListedAnswer } from '../../snapshots/people-behind.dto.ts';
import type { Behind, peopleBehind } from '../../snapshots/people-behind.service.ts';
import { mayReadFigures } from '../../snapshots/rights.ts';
import { addressesOf } from './addresses.ts';

type Found = Awaited<ReturnType<typeof peopleBehind>>;

/** More reasons than these say no more than the sentences do. */
const mostReasons = 8;

/** The people behind a figure as the template shows them; `purpose` null while no names are shown. */
export function peopleShown(
  measure: Measure,
  { about, found, reasons, next }: Found,
  asked: { readonly knownAt: string | null; readonly limit: number; readonly isLater: boolean },
  acting: readonly Role[],
  purpose: string | null,
) {
  const { asAt, answer, totals, hidden, figure } = about;
  const addresses = addressesOf(measure.id, asAt, asked.knownAt);
  const shown = found.slice(0, asked.limit);
  const labels = labelsOf(measure);
  return {
    measure,
    things: isOfPeople(measure) ? 'people' : 'workers or households',
    figure: figure && figureInBrief(measure, figure),
    asAt: dayInWords(asAt),
    knownAt: instantInWords(about.knownAt),
    tabs: listedAnswers.map((one) => ({
      label: labels[one],
      count: totals[one]!,
      href: addresses.people(one),
      isCurrent: one === answer,
    })),
    label: labels[answer],
    sum: sumOf(measure, labels, totals, figure?.denominator ?? null),
    hidden: hidden ?? 0,
    reasons: reasons.length > 1 && reasons.length <= mostReasons ? reasons : [],
    rows: shown.map((behind) => ({ ...whoOf(behind, purpose !== null), sentence: behind.said[1] })),
    purpose,
    mayAskNames: mayRead(acting, 'name'),
    form: { action: `/measures/${measure.id}/people`, answer, asAt, knownAt: asked.knownAt, next },
    nextHref: next && addresses.people(answer, next),
    firstHref: asked.isLater ? addresses.people(answer) : null,
    measureHref: mayReadFigures(acting) ? addresses.measure() : null,
  };
}

/** The name, once a purpose is stated, and the council's own reference. */
function whoOf(behind: Behind, isNamed: boolean): { name: string | null; ref: string } {
  if (!('personId' in behind)) return { name: isNamed ? behind.name : null, ref: behind.ref };
  const name = [behind.givenName, behind.familyName].filter(Boolean).join(' ');
  return { name: isNamed ? name || 'No name recorded' : null, ref: behind.childId };
}

/** What the lists are called, in the words of what the measure shows. */
function labelsOf({ shows, kinds }: Measure): Record<ListedAnswer, string> {
  const rest = { unknown: 'Not known', excluded: 'Left out', outside: 'Not concerned' };
  if (shows === 'net change') return { ...rest, met: 'More', 'not-met': 'Fewer', excluded: 'Unchanged' };
  if (kinds || shows === 'median' || shows === 'mean')
    return { ...rest, met: 'In the count', 'not-met': 'Not counted' };
  return { ...rest, met: 'Counted', 'not-met': 'Not counted' };
}

/** Says how the lists make up the figure, where they are lists of what it counts. */
function sumOf(
  { shows, unit, kinds, unknownCounts }: Measure,
  labels: Record<ListedAnswer, string>,
  totals: Readonly<Record<string, number>>,
  denominator: number | null,
): string | null {
  if (shows !== 'share' || kinds) return null;
  const parts: ListedAnswer[] = unknownCounts ? ['met', 'not-met', 'unknown'] : ['met', 'not-met'];
  const sum = parts.reduce((all, part) => all + totals[part]!, 0);
  if (denominator !== null && sum !== denominator)
    return `The figure counts ${unit ?? 'happenings'}, ${denominator} in all; the lists are of the people they belong to.`;
  const words = parts.map((part) => `${totals[part]} ${labels[part].toLowerCase()}`).join(' + ');
  return `${words} = ${sum} in the count.`;
}
