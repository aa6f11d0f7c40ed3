import { defineFormat, type Cell, type Sheet, type TidyReport } from '../extract.ts';
import { inWords, symbolInWords } from './in-words.ts';

const symbols = Object.entries(symbolInWords);

/**
 * The tidy table described for programs (W3C CSV on the Web). A reader looks for it at the table's own address with
 * `-metadata.json` after it (Model for Tabular Data and Metadata on the Web, 5.3).
 */
export default defineFormat({
  id: 'csvw',
  extension: 'csv-metadata.json',
  mediaType: 'application/csvm+json',
  *write(report) {
    yield Buffer.from(`${JSON.stringify(described(report), null, 2)}\n`);
  },
});

const described = ({ fileName, title, position, marking, data, columns }: TidyReport) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: `${fileName}.csv`,
  'dc:title': title,
  'dc:description': position,
  'dc:accessRights': marking,
  dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
  notes: symbols.map(([symbol, words]) => ({ '@value': `[${symbol}]: ${words}.`, '@language': 'en' })),
  tableSchema: {
    columns: data.header.map((name, column) => ({
      name,
      titles: name,
      'dc:description': holds(columns, name),
      datatype: typeOf(data.rows.map((row) => row[column]!)),
      null: ['', ...symbols.map(([symbol]) => `[${symbol}]`)],
    })),
  },
});

const holds = (columns: Sheet, name: string): string => {
  const row = columns.rows.find(([column]) => inWords(column!) === name);
  return row?.[1] ? inWords(row[1]) : '';
};

/** By what its cells are; symbols stand for nothing known. */
function typeOf(cells: readonly Cell[]): 'date' | 'decimal' | 'integer' | 'string' {
  const known = cells.filter(({ kind }) => kind !== 'symbol');
  if (known.length > 0 && known.every(({ kind }) => kind === 'day')) return 'date';
  if (known.length === 0 || known.some(({ kind }) => kind !== 'number')) return 'string';
  return known.every((cell) => cell.kind === 'number' && Number.isInteger(cell.number))
    ? 'integer'
    : 'decimal';
}
