import type { Sheet, TidyReport } from '../../src/extracts/extract.ts';

export const aSheet = (rest: Partial<Sheet> = {}): Sheet => ({
  name: 'sheet',
  title: 'Sheet',
  page: 'A page',
  notes: [],
  layout: 'table',
  header: [],
  rows: [],
  ...rest,
});

export const aReport = (rest: Partial<TidyReport> = {}): TidyReport => ({
  fileName: 'x',
  title: 'X',
  position: '',
  marking: '',
  variant: 'restricted',
  version: 1,
  sheets: [],
  data: aSheet({ name: 'data' }),
  columns: aSheet({ name: 'columns' }),
  ...rest,
});
