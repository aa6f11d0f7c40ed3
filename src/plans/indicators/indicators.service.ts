import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Geography } from '../../domain/observation/indicator-observation.ts';
import type { Asker } from '../../platform/access/access.ts';
import { Problem } from '../../platform/http/problems.ts';
import { countsAgainstPercentage, type QualityNote } from './adds-up.ts';
import { areaTables, type AreaTable } from './area-tables.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { INDICATORS, type PlansIndicator } from './indicators.ts';
import { numbersOf, type PublishedNumber } from './published.ts';
import { shownTo } from './rights.ts';

/** An indicator with every number that stands of it, the latest period first and of each the last release first. */
export interface IndicatorRead {
  readonly indicator: PlansIndicator;
  readonly numbers: readonly PublishedNumber[];
  readonly gaps: readonly Gap[];
  /** Where printed numbers do not fit each other. */
  readonly notes: readonly QualityNote[];
}

/** What is published of the plans' indicators, as far as the asker is shown it. */
@Injectable()
export class Indicators {
  constructor(@Inject(INDICATORS) private readonly all: readonly PlansIndicator[]) {}

  /** Throws Problem `not-found` where there is none, or none that the asker is shown. */
  named({ acting }: Asker, id: string): PlansIndicator {
    const found = shownTo(acting, this.all).find((one) => one.id === id);
    if (!found)
      throw new Problem('not-found', 'There is no such indicator. GET /api/v1/indicators lists them.');
    return found;
  }

  /** Each with its number of everybody in the whole council, else in a country, of the latest period; null where nothing is published. */
  async list(
    db: EntityManager,
    { acting }: Asker,
    asAt: PlainDate | null,
  ): Promise<{ indicator: PlansIndicator; latest: PublishedNumber | null }[]> {
    const shown = shownTo(acting, this.all);
    const numbers = await numbersOf(db, idsOf(shown), asAt);
    const latestIn = (id: string, place: Geography['kind']) =>
      numbers.find(
        ({ indicator, geography, group }) => indicator === id && geography.kind === place && group === 'all',
      );
    return shown.map((indicator) => ({
      indicator,
      latest: latestIn(indicator.id, 'whole') ?? latestIn(indicator.id, 'country') ?? null,
    }));
  }

  /** Throws Problem `not-found` as `named`. */
  async read(db: EntityManager, who: Asker, id: string, asAt: PlainDate | null): Promise<IndicatorRead> {
    const indicator = this.named(who, id);
    const shown = shownTo(who.acting, this.all);
    const numbers = await numbersOf(db, idsOf(shown), asAt);
    const own = numbers.filter((one) => one.indicator === id);
    const latest = own.filter(({ isLatest }) => isLatest);
    return {
      indicator,
      numbers: own,
      gaps: gapsOf(indicator, latest),
      notes: [
        ...areaTables(shown, numbers).flatMap(({ notes }) => notes.filter((note) => note.indicator === id)),
        ...latest.flatMap((one) => countsAgainstPercentage(indicator, one)),
      ],
    };
  }

  async tables(db: EntityManager, { acting }: Asker, asAt: PlainDate | null): Promise<AreaTable[]> {
    const shown = shownTo(acting, this.all);
    return areaTables(shown, await numbersOf(db, idsOf(shown), asAt));
  }

  /** Throws Problem `not-found` where no numbers make such a table. */
  async table(db: EntityManager, who: Asker, id: string, asAt: PlainDate | null): Promise<AreaTable> {
    const found = (await this.tables(db, who, asAt)).find((one) => one.id === id);
    if (!found)
      throw new Problem('not-found', 'There is no such table. GET /api/v1/indicators/tables lists them.');
    return found;
  }
}

const idsOf = (indicators: readonly PlansIndicator[]): string[] => indicators.map(({ id }) => id);
