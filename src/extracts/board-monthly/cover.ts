import { dayInWords, instantInWords, monthInWords } from '../days-in-words.ts';
import { text, type BoardSource, type Sheet } from '../extract.ts';
import { thisMonth } from './reading.ts';

/** "Position at 31 January 2019, using what had been recorded by 6 February 2019 at 02:14." */
export function position(source: BoardSource): string {
  const { asAt, knownAt } = thisMonth(source);
  return `Position at ${dayInWords(asAt)}, using what had been recorded by ${instantInWords(knownAt)}.`;
}

export function cover(source: BoardSource): Sheet {
  const { authority, version } = source;
  const { asAt, knownAt, catalogueVersion } = thisMonth(source);
  return {
    name: 'cover',
    title: 'About this extract',
    notes: [],
    page: 'Cover',
    layout: 'facts',
    header: ['Item', 'Value'],
    rows: [
      ['Council', `${authority.name} (${authority.code}, DfE ${authority.dfeCode})`],
      ['Period', monthInWords(asAt)],
      ['As at', dayInWords(asAt)],
      ['Known at', `${instantInWords(knownAt)}, London time`],
      ['Version', String(version)],
      ['Status', 'Draft'],
      ['Measures', `Catalogue ${catalogueVersion}`],
    ].map((row) => row.map(text)),
  };
}
