import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { figureInBrief } from '../measures/figure-in-brief.ts';
import { observationsOf } from '../records/observations/observations.store.ts';
import { countedDays, type CountedDay } from '../snapshots/figure.store.ts';
import { observationInWords } from '../snapshots/observations/observation-in-words.ts';
import { monthEndsTo } from '../snapshots/tick.service.ts';

/** What is known of a measure by a day, in a few words; null where nothing is. */
export interface LatestFigure {
  readonly id: string;
  readonly title: string;
  readonly figure: string | null;
  /** The month-end it was counted at; null of what is observed, which says its own days. */
  readonly asAt: PlainDate | null;
}

/** The last month-end up to the day that is counted, of those two years back; null where none is. `countedBy`: ISO instant. */
export async function lastCounted(
  db: EntityManager,
  day: PlainDate,
  countedBy: string | null,
): Promise<CountedDay | null> {
  const counted = await countedDays(db, monthEndsTo(day, 24), countedBy);
  return counted.findLast(({ asAt }) => asAt <= day) ?? null;
}

/** The figure that `counted` has of each measure, or what was last observed of it by the day. Of no measure nothing is said. */
export async function latestFigures(
  db: EntityManager,
  catalogue: Catalogue,
  { ids, counted, day }: { ids: readonly string[]; counted: CountedDay | null; day: PlainDate },
): Promise<LatestFigure[]> {
  const found: LatestFigure[] = [];
  for (const id of ids) {
    const measure = catalogue.measures.find((one) => one.id === id);
    const observed = catalogue.observed.find((one) => one.id === id);
    if (measure) {
      const figure = counted?.figures.get(id);
      const words = figure ? figureInBrief(measure, figure) : null;
      found.push({ id, title: measure.title, figure: words, asAt: figure ? counted!.asAt : null });
    } else if (observed) {
      const [latest] = await observationsOf(db, observed, day);
      const words = latest ? observationInWords(observed.scale, latest) : null;
      found.push({ id, title: observed.title, figure: words, asAt: null });
    }
  }
  return found;
}
