import { lastDay, type Period } from '../../domain/dates/period.ts';
import type { Geography } from '../../domain/observation/indicator-observation.ts';
import { grouped } from '../../domain/lists/grouped.ts';
import { areasAgainstWhole, partsAgainstSum, whole, type QualityNote } from './adds-up.ts';
import type { PlansIndicator } from './indicators.ts';
import type { PublishedNumber } from './published.ts';

/** The kinds of area that a table may have as columns. */
const areaKinds = ['district area', 'ward'] as const;

export interface AreaRow extends Pick<PlansIndicator, 'id' | 'text' | 'kind' | 'unit' | 'decimals'> {
  /** As printed, one for each column; null where nothing was printed. */
  readonly cells: readonly (number | null)[];
  /** The total as it was printed, which is not made of the cells. */
  readonly total: number | null;
}

/** What one source prints of one period and group: indicators by areas, as it stands there. */
export interface AreaTable extends Period {
  readonly id: string;
  readonly source: Pick<PublishedNumber['source'], 'title' | 'url'>;
  /** Which parts of the source its numbers stand in. */
  readonly parts: readonly string[];
  readonly by: (typeof areaKinds)[number];
  readonly group: string;
  /** The areas in order of name, then what is outside them or confidential. */
  readonly columns: readonly Geography[];
  readonly rows: readonly AreaRow[];
  /** Where the printed numbers do not add up. */
  readonly notes: readonly QualityNote[];
}

/** Every table that the numbers make, the latest period first; rows in the order of the indicators. Of each release the last. */
export function areaTables(
  indicators: readonly PlansIndicator[],
  numbers: readonly PublishedNumber[],
): AreaTable[] {
  const known = new Set(indicators.map(({ id }) => id));
  const sheets = grouped(
    numbers.filter(({ indicator }) => known.has(indicator)),
    ({ source, start, end, group }) => JSON.stringify([source.title, start, end, group]),
  );
  return [...sheets.values()]
    .flatMap((sheet) =>
      areaKinds
        .filter((by) => sheet.some(({ geography }) => geography.kind === by))
        .map((by) => tableOf(by, indicators, sheet)),
    )
    .toSorted((a, b) => (a.start === b.start ? order(a.id, b.id) : order(b.start, a.start)));
}

const order = (a: string, b: string): number => (a < b ? -1 : 1);

function tableOf(
  by: AreaTable['by'],
  indicators: readonly PlansIndicator[],
  sheet: readonly PublishedNumber[],
): AreaTable {
  const { start, end, group, source } = sheet[0]!;
  const { title, url } = source;
  const columns = [...placesOf(sheet, by), ...placesOf(sheet, 'outside or confidential')];
  // Of two releases by one source the later comes first.
  const find = (indicator: string, { kind, name }: Geography) =>
    sheet.find(
      (one) => one.indicator === indicator && one.geography.kind === kind && one.geography.name === name,
    ) ?? null;
  const shown = indicators.filter(({ id }) =>
    sheet.some(({ indicator, geography }) => indicator === id && geography.kind === by),
  );
  const inTable = sheet.filter(({ indicator }) => shown.some(({ id }) => id === indicator));
  return {
    id: [title, group === 'all' ? '' : group, `by ${by}`, start, 'to', lastDay({ start, end })]
      .filter(Boolean)
      .map(asName)
      .join('-'),
    source: { title, url },
    parts: [...new Set(inTable.map((one) => one.source.part))],
    start,
    end,
    by,
    group,
    columns,
    rows: shown.map(({ id, text, kind, unit, decimals }) => ({
      id,
      text,
      kind,
      unit,
      decimals,
      cells: columns.map((place) => find(id, place)?.value ?? null),
      total: find(id, whole)?.value ?? null,
    })),
    notes: shown.flatMap((indicator) => {
      const { id, sumOf } = indicator;
      const areas = columns.filter(({ kind }) => kind === by).map((place) => find(id, place));
      const outside = columns.filter(({ kind }) => kind !== by).map((place) => find(id, place));
      return [
        ...areasAgainstWhole(
          indicator,
          find(id, whole),
          areas,
          outside.filter((one) => one !== null),
        ),
        ...[...columns, whole].flatMap((place) =>
          partsAgainstSum(
            indicator,
            find(id, place),
            sumOf.map((part) => find(part, place)),
          ),
        ),
      ];
    }),
  };
}

/** The places of a kind that the sheet tells of, in order of name. */
function placesOf(sheet: readonly PublishedNumber[], kind: Geography['kind']): Geography[] {
  const names = new Set(sheet.filter((one) => one.geography.kind === kind).map((one) => one.geography.name));
  return [...names].toSorted((a, b) => order(a!, b!)).map((name) => ({ kind, name }));
}

/** As a part of an address: `Early Support Strategy (2018)` is `early-support-strategy-2018`. */
const asName = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
