import { Type } from 'class-transformer';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Asker } from '../../platform/access/access.ts';
import { Day, OneOf, Text, Whole } from '../../platform/http/fields.ts';
import { PageAsked } from '../../platform/http/paging.ts';
import { severities } from '../ssda903/checks/check.ts';
import { returnTables } from '../ssda903/checks/return-rows.ts';
import { groupings, type FindingsWanted, type Grouping } from './findings.reader.ts';

const optional = { optional: true } as const;
const owners = ['me', 'all'] as const;
const clearedWords = ['no', 'yes', 'all'] as const;
const tables = Object.keys(returnTables);

export class FindingsAsked extends PageAsked {
  @OneOf(owners, 'Yours alone; to an analyst also those that no worker has', 'all', optional)
  owner: (typeof owners)[number] = 'all';

  @Text('The number of one rule', '501', { max: 20, ...optional })
  rule?: string;

  @OneOf(severities, 'How grave', 'stage 2 error', optional)
  severity?: string;

  @Type(() => Number)
  @Whole('The collection, by the year of its 31 March', 2019, [2000, 2100], optional)
  year?: number;

  @OneOf(tables, 'The table of the return', 'Episodes', optional)
  table?: string;

  @OneOf(clearedWords, 'Those that stand, those that were cleared, or all', 'no', optional)
  cleared: (typeof clearedWords)[number] = 'no';
}

export class SummaryAsked {
  @OneOf(owners, 'Yours alone; to an analyst also those that no worker has', 'all', optional)
  owner: (typeof owners)[number] = 'all';

  @Type(() => Number)
  @Whole('The collection, by the year of its 31 March', 2019, [2000, 2100], optional)
  year?: number;
}

export class BurnDownAsked extends SummaryAsked {
  @Day('The first day', '2019-01-01')
  from!: PlainDate;

  @Day('The last day, no more than a year later', '2019-01-31')
  to!: PlainDate;

  @OneOf(groupings, 'Apart by rule, by owner or by severity, or all together', 'rule', optional)
  by: Grouping = 'all';

  @Text('The number of one rule', '501', { max: 20, ...optional })
  rule?: string;
}

/** What was asked, whole: what was left out is null. */
export const wantedBy = (
  asked: Partial<Pick<FindingsAsked, 'owner' | 'rule' | 'severity' | 'year' | 'table'>>,
  { workerId, acting }: Asker,
  cleared: boolean | null,
): FindingsWanted => ({
  owner: asked.owner === 'me' ? { workerId, acting } : null,
  rule: asked.rule ?? null,
  severity: asked.severity ?? null,
  year: asked.year ?? null,
  table: asked.table ?? null,
  cleared,
});

/** Invented, for whoever reads how the API is used. */
const message =
  'The episode begins before the one before it has ended. Put DECOM, or the DEC of the episode before, right: the next episode begins on the day the last one ends.';
const owner = { workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a', name: 'Asha Greenwood' };
export const findingExample = {
  id: '6b1d2f0e-8c3a-4f57-9a21-7d0c5e4b3a19',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  childId: 'C204117',
  collectionYear: 2019,
  rule: '501',
  severity: 'stage 2 error',
  message,
  table: 'Episodes',
  row: 'DECOM 01/08/2018',
  isLastYear: false,
  fields: ['DECOM', 'DEC'],
  foundIn: 'import',
  importNumber: 17,
  file: 'episodes.csv',
  line: 212,
  owner,
  firstSeenAt: '2019-01-28T10:05:00.000Z',
  lastSeenAt: '2019-01-31T02:20:00.000Z',
  clearedAt: null,
};
export const findingsExample = { version: '48302-1', next: null, items: [findingExample] };
export const summaryExample = {
  items: [
    {
      owner,
      rule: '501',
      severity: 'stage 2 error',
      message,
      count: 3,
      children: 2,
      oldestSeenAt: '2019-01-28T10:05:00.000Z',
    },
  ],
};
export const burnDownExample = {
  from: '2019-01-30',
  to: '2019-01-31',
  by: 'rule',
  groups: [
    {
      group: '501',
      days: [
        { day: '2019-01-30', open: 3, new: 1, cleared: 0 },
        { day: '2019-01-31', open: 1, new: 0, cleared: 2 },
      ],
    },
  ],
};
