import { dayInWords, instantInWords, monthInWords } from '../days-in-words.ts';
import { text, type BoardSource, type ExtractStatus, type Sheet } from '../extract.ts';
import { thisMonth } from './reading.ts';

/** "Position at 31 January 2019, using what had been recorded by 6 February 2019 at 02:14." */
export function position(source: BoardSource): string {
  const { asAt, knownAt } = thisMonth(source);
  return `Position at ${dayInWords(asAt)}, using what had been recorded by ${instantInWords(knownAt)}.`;
}

const statusWords: Record<ExtractStatus, string> = {
  draft: 'Draft',
  submitted: 'Draft, sent to be reviewed',
  reviewed: 'Draft, reviewed',
  'signed-off': 'Signed off, not published yet',
  published: 'Published',
  superseded: 'Superseded by a later version',
};

/** "Draft", "Published". */
export const statusText = ({ status }: Pick<BoardSource, 'status'>): string => statusWords[status];

export function cover(source: BoardSource): Sheet {
  const { authority, version, changeNote, signedOff, nextExtractOn, contact, meetings } = source;
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
      ...(changeNote === null ? [] : [['Why this version', changeNote]]),
      ['Status', statusText(source)],
      [
        'Signed off by',
        signedOff ? `${signedOff.name}, on ${dayInWords(signedOff.on)}` : 'Not signed off yet',
      ],
      ['The Board meets', meetings.next ? `On ${dayInWords(meetings.next)}` : 'No next meeting is announced'],
      ['Next extract', nextExtractOn ? `On ${dayInWords(nextExtractOn)}` : 'No day is announced'],
      ['Contact', contact ?? 'Nobody is named to ask yet'],
      ['Measures', `Catalogue ${catalogueVersion}`],
      ['Data file', 'Its SHA-256 stands in the list of files of this version: a file cannot hold its own.'],
    ].map((row) => row.map((words) => text(words!))),
  };
}

/** The pages in their order; `sheets` are those that follow. */
export function contents(sheets: readonly Sheet[]): Sheet {
  const pages = [...new Set(sheets.map(({ page }) => page))];
  return {
    name: 'contents',
    title: 'Contents',
    notes: [],
    page: 'Cover',
    layout: 'contents',
    header: ['Page'],
    rows: pages.map((page) => [text(page)]),
  };
}
