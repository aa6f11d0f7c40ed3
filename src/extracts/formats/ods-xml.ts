import type { Cell } from '../extract.ts';
import { inWords } from './in-words.ts';
import { widthOf, type Tab } from './spreadsheet.ts';

const urn = 'urn:oasis:names:tc:opendocument:xmlns:';
const open = (part: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:${part} office:version="1.2" xmlns:office="${urn}office:1.0" xmlns:table="${urn}table:1.0" xmlns:style="${urn}style:1.0" xmlns:text="${urn}text:1.0" xmlns:fo="${urn}xsl-fo-compatible:1.0" xmlns:number="${urn}datastyle:1.0" xmlns:meta="${urn}meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/">
`;

// What XML cannot hold at all is left out.
const unprintable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escaped = (words: string): string =>
  words
    .replaceAll(unprintable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Spaces, tabs and new lines as OpenDocument writes them: of several plain ones it keeps one. */
const written = (words: string): string =>
  escaped(words)
    .replaceAll(/\r\n|[\r\n]/g, '<text:line-break/>')
    .replaceAll('\t', '<text:tab/>')
    .replaceAll(/^ | $|(?<= ) /g, '<text:s/>');

export const metaXml = (title: string): string =>
  `${open('document-meta')}<office:meta><meta:generator>Pledgekeeper</meta:generator><dc:title>${escaped(title)}</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>
`;

/** Letters, language and what stands at the head and foot of every printed page. */
export function stylesXml(marking: string): string {
  const mark = `<text:p>${written(marking)}</text:p>`;
  return `${open('document-styles')}<office:styles>
<style:default-style style:family="table-cell"><style:paragraph-properties/><style:text-properties fo:font-family="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="page" style:page-layout-name="page"><style:header>${mark}</style:header><style:footer>${mark}</style:footer></style:master-page></office:master-styles>
</office:document-styles>
`;
}

const cellStyle = (name: string, of: string, data = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}>${of}</style:style>`;
const aligned = (to: 'start' | 'end'): string =>
  `<style:table-cell-properties style:text-align-source="fix"/><style:paragraph-properties fo:text-align="${to}"/>`;
const numberStyle = (decimals: number): string =>
  `<number:number-style style:name="number-${decimals}"><number:number number:min-integer-digits="1" number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:grouping="true"/></number:number-style>` +
  cellStyle(`cell-${decimals}`, '', ` style:data-style-name="number-${decimals}"`);

/** Every tab as a table, with the range that is its one table named. */
export function contentXml(tabs: readonly Tab[]): string {
  const cells = tabs.flatMap(({ table }) => table?.rows.flat() ?? []);
  const decimals = new Set(cells.flatMap((cell) => (cell.kind === 'number' ? cell.decimals : [])));
  return `${open('document-content')}<office:automatic-styles>
<style:style style:name="tab" style:family="table" style:master-page-name="page"><style:table-properties table:display="true"/></style:style>
${cellStyle('title', '<style:table-cell-properties fo:wrap-option="no-wrap"/><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/>')}
${cellStyle('line', '<style:table-cell-properties fo:wrap-option="no-wrap"/>')}
${cellStyle('heading', '<style:text-properties fo:font-weight="bold"/>')}
${cellStyle('symbol', aligned('end'))}
<number:date-style style:name="date"><number:day/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>
${cellStyle('day', aligned('start'), ' style:data-style-name="date"')}
${[...decimals]
  .toSorted((a, b) => a - b)
  .map(numberStyle)
  .join('\n')}
${tabs.map(columnStyles).join('\n')}
</office:automatic-styles>
<office:body><office:spreadsheet>
${tabs.map(tableOf).join('\n')}
<table:database-ranges>${tabs.map(rangeOf).join('')}</table:database-ranges>
</office:spreadsheet></office:body></office:document-content>
`;
}

const columnStyles = ({ table }: Tab, tab: number): string =>
  (table?.header ?? [])
    .map((heading, n) => {
      const millimetres = widthOf([heading, ...table!.rows.map((row) => inWords(row[n]!))]) * 2;
      return `<style:style style:name="column-${tab}-${n}" style:family="table-column"><style:table-column-properties style:column-width="${millimetres}mm"/></style:style>`;
    })
    .join('');

function tableOf({ name, lines, table }: Tab, tab: number): string {
  const columns = table?.header.map(
    (_, n) => `<table:table-column table:style-name="column-${tab}-${n}"/>`,
  ) ?? ['<table:table-column/>'];
  const rows = [
    ...lines.map((line, n) => [textCell(line, n === 0 ? 'title' : 'line')]),
    ...(table
      ? [
          table.header.map((heading) => textCell(heading, 'heading')),
          ...table.rows.map((row) => row.map(cellOf)),
        ]
      : []),
  ];
  return (
    `<table:table table:name="${escaped(name)}" table:style-name="tab">${columns.join('')}\n` +
    rows.map((row) => `<table:table-row>${row.join('')}</table:table-row>`).join('\n') +
    '\n</table:table>'
  );
}

function rangeOf({ name, lines, table }: Tab): string {
  if (!table) return '';
  const last = `${columnName(table.header.length - 1)}${lines.length + 1 + table.rows.length}`;
  const range = `$'${escaped(name)}'.$A$${lines.length + 1}:$'${escaped(name)}'.${last.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
  return `<table:database-range table:name="${table.name}" table:target-range-address="${range}" table:contains-header="true"/>`;
}

/** A to Z, then AA: a sheet of people's reading has far fewer than 702. */
const columnName = (n: number): string =>
  (n >= 26 ? String.fromCharCode(64 + Math.floor(n / 26)) : '') + String.fromCharCode(65 + (n % 26));

const textCell = (words: string, style: string): string =>
  `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${written(words)}</text:p></table:table-cell>`;

function cellOf(cell: Cell): string {
  const words = `<text:p>${written(inWords(cell))}</text:p>`;
  if (cell.kind === 'number')
    return `<table:table-cell table:style-name="cell-${cell.decimals}" office:value-type="float" office:value="${cell.number}">${words}</table:table-cell>`;
  if (cell.kind === 'day')
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}">${words}</table:table-cell>`;
  if (cell.kind === 'symbol') return textCell(inWords(cell), 'symbol');
  if (cell.kind === 'text') return textCell(cell.text, 'Default');
  const url = cell.url.replace(/^#(.*)$/, "#'$1'.A1");
  return `<table:table-cell office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="${escaped(url)}">${written(cell.text)}</text:a></text:p></table:table-cell>`;
}
