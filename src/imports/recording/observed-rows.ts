import { lastDay } from '../../domain/dates/period.ts';
import { addDays } from '../../domain/dates/plain-date.ts';
import { ofTheWhole, type Observation, type Observed } from '../../domain/observation/observation.ts';
import type { NewObservation } from '../../records/observations/observation.ts';
import type { indicators } from '../local/indicators.table.ts';
import type { observations } from '../local/observations.table.ts';
import type { CellValue } from '../ssda903/column.ts';
import type { RowOf } from '../ssda903/table.ts';

type Cells = Readonly<Record<string, CellValue | null>>;

/** A table that tells what was observed: what its rows say, and by which columns. */
export interface ObservedTable<Row extends Cells = Cells> {
  readonly id: string;
  /** The column that names what was observed. */
  readonly of: keyof Row & string;
  tells(observed: Observed): boolean;
  toldBy(row: Row): NewObservation;
  readonly columnOf: Partial<Record<keyof Observation, keyof Row & string>>;
  /** Of an id that the table does not tell of. */
  unknown(told: readonly Observed[]): { readonly code: string; readonly message: string };
}

/** Rows are typed where they are told, and pass as cells from there on. */
const observedTable = <Row extends Cells>(table: ObservedTable<Row>): ObservedTable =>
  table as unknown as ObservedTable;

const sourceOf = (row: { SOURCE_TITLE: string; SOURCE_PART: string; SOURCE_URL: string | null }) => ({
  title: row.SOURCE_TITLE,
  part: row.SOURCE_PART,
  url: row.SOURCE_URL,
});

/** Of measures that nobody counts. */
const ofMeasures = observedTable<RowOf<typeof observations>>({
  id: 'Observations',
  of: 'MEASURE',
  tells: ({ scale }) => scale.kind !== 'printed',
  toldBy: (row) => ({
    of: row.MEASURE,
    aspect: row.ASPECT,
    start: row.PERIOD_START,
    end: row.PERIOD_END ?? addDays(row.PERIOD_START, 1),
    value: row.VALUE,
    word: row.WORD,
    numerator: row.NUMERATOR,
    denominator: row.DENOMINATOR,
    ...ofTheWhole,
    source: sourceOf(row),
    observedOn: row.OBSERVED_ON,
    publishedOn: row.PUBLISHED_ON,
    corrects: null,
    reason: row.REASON,
  }),
  columnOf: {
    aspect: 'ASPECT',
    start: 'PERIOD_START',
    end: 'PERIOD_END',
    value: 'VALUE',
    word: 'WORD',
    numerator: 'NUMERATOR',
    denominator: 'DENOMINATOR',
    observedOn: 'OBSERVED_ON',
    publishedOn: 'PUBLISHED_ON',
  },
  unknown: (told) => ({
    code: 'not-observed',
    message: `No observed measure has this id. Write one of: ${told.map(({ id }) => id).join(', ')}.`,
  }),
});

/** Of indicators of the plans: known to the public from the day they are published, else from the end of their period. */
const ofIndicators = observedTable<RowOf<typeof indicators>>({
  id: 'Indicators',
  of: 'INDICATOR',
  tells: ({ scale }) => scale.kind === 'printed',
  toldBy: (row) => {
    const period = { start: row.PERIOD_START, end: row.PERIOD_END ?? addDays(row.PERIOD_START, 1) };
    return {
      of: row.INDICATOR,
      aspect: null,
      ...period,
      value: row.VALUE,
      word: null,
      numerator: row.NUMERATOR,
      denominator: row.DENOMINATOR,
      geography: { kind: row.AREA_KIND ?? 'whole', name: row.AREA },
      group: row.GROUP ?? 'all',
      release: row.RELEASE,
      source: sourceOf(row),
      observedOn: row.PUBLISHED_ON ?? lastDay(period),
      publishedOn: row.PUBLISHED_ON,
      corrects: null,
      reason: row.REASON,
    };
  },
  columnOf: {
    end: 'PERIOD_END',
    value: 'VALUE',
    numerator: 'NUMERATOR',
    denominator: 'DENOMINATOR',
    geography: 'AREA',
    publishedOn: 'PUBLISHED_ON',
  },
  unknown: () => ({
    code: 'not-an-indicator',
    message: 'No plan has an indicator of this id. GET /api/v1/indicators lists them.',
  }),
});

export const observedTables = [ofMeasures, ofIndicators];
