import { Type } from 'class-transformer';
import { Whole } from '../platform/http/fields.ts';
import { Instant } from './instant.ts';

export class NightsAsked {
  @Type(() => Number)
  @Whole('How many at most', 30, [1, 200], { optional: true })
  limit: number = 30;

  @Instant('Those known before this instant: the "next" of a page', '2019-02-06T02:00:00.000000Z', {
    optional: true,
  })
  before?: string;
}

export const nightExample = {
  knownAt: '2019-02-06T02:00:00.000000Z',
  night: '2019-02-06',
  asAt: '2019-02-05',
  days: 4,
  daysClosed: 4,
  people: 1303,
  pages: 12,
  pagesDone: 12,
  hasFault: false,
  startedAt: '2019-02-06T02:00:04.310000Z',
  endedAt: '2019-02-06T02:14:09.120000Z',
  catalogueVersions: ['f797da8f5376'],
  withoutFigure: 0,
  disagreeing: [],
  state: 'complete',
  isLate: false,
};
