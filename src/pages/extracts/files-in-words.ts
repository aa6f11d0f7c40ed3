import { instantInWords } from '../../extracts/days-in-words.ts';
import type { Change } from '../../extracts/publication/changes.ts';
import type { ExtractFile } from '../../extracts/publication/files.store.ts';
import { signed } from '../../measures/words.ts';

const formatWords: Readonly<Record<string, string>> = {
  html: 'Page (HTML)',
  pdf: 'Document (PDF)',
  xlsx: 'Workbook (XLSX)',
  ods: 'Workbook (ODS)',
  csv: 'Data (CSV)',
  'csv-metadata': 'About the data (CSV)',
  csvw: 'About the data, for programs (CSVW)',
  json: 'Data (JSON)',
};
const variantWords = {
  restricted: 'For the Board: restricted, with small numbers',
  open: 'For everybody: open, small numbers taken out',
} as const;

/** The files by variant; `address` is that of their version in the API. */
export const variantsShown = (files: readonly ExtractFile[], address: string) =>
  (['restricted', 'open'] as const)
    .map((variant) => ({
      title: variantWords[variant],
      files: files
        .filter((file) => file.variant === variant)
        .map(({ format, fileName, size, sha256 }) => ({
          format: formatWords[format] ?? format,
          fileName,
          size: sizeInWords(size),
          sha256,
          at: `${address}/files/${variant}/${format}`,
        })),
    }))
    .filter(({ files: theirs }) => theirs.length);

const sizeInWords = (bytes: number): string =>
  bytes < 1_024 ? `${bytes} bytes` : `${Math.round(bytes / 1_024).toLocaleString('en-GB')} KB`;

/** Why each figure is otherwise than in the version before: from, what changed it, to. */
export const bridgesShown = (changes: readonly Change[]) =>
  changes.map(({ title, sentence, bridge }) => ({
    title,
    sentence,
    steps: bridge && [
      {
        what: `Known at ${instantInWords(bridge.from.knownAt)}`,
        people: '',
        by: '',
        is: countOf(bridge.from),
      },
      ...(bridge.definition
        ? [{ what: 'Another definition', people: '', by: signed(bridge.definition.numerator ?? 0), is: '' }]
        : []),
      ...bridge.causes.map(({ cause, people, numerator }) => ({
        what: cause,
        people: String(people),
        by: signed(numerator ?? 0),
        is: '',
      })),
      { what: `Known at ${instantInWords(bridge.to.knownAt)}`, people: '', by: '', is: countOf(bridge.to) },
    ],
  }));

const countOf = ({ figure }: NonNullable<Change['bridge']>['from']): string =>
  String(figure.numerator ?? figure.value ?? 'nothing');
