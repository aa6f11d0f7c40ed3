import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { beginning, packed } from '../../platform/workbook/packed.ts';
import { defineFormat, type Cell, type Report } from '../extract.ts';
import { inWords } from './in-words.ts';
import { tabsOf, widthOf, type Tab } from './spreadsheet.ts';

/** A workbook as the Analysis Function asks for it: one table a sheet, nothing merged, hidden, frozen or filtered. */
export default defineFormat({
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async *write(report) {
    const workbook = new ExcelJS.Workbook();
    workbook.created = workbook.modified = beginning;
    workbook.creator = workbook.lastModifiedBy = 'Pledgekeeper';
    workbook.title = report.title;
    Object.assign(workbook, { language: 'en-GB' });
    for (const tab of tabsOf(report)) addTab(workbook, tab, report);
    yield packed(withoutFilters(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()))));
  },
});

function addTab(workbook: ExcelJS.Workbook, { name, lines, table }: Tab, { marking }: Report): void {
  // In heads and feet "&" begins a code.
  const mark = `&L${marking.replaceAll('&', '&&')}`;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'normal', activeCell: 'A1' }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddHeader: mark, oddFooter: `${mark}&RPage &P of &N` },
  });
  for (const line of lines) sheet.addRow([line]);
  sheet.getCell('A1').font = { bold: true, size: 14 };
  if (!table) {
    sheet.getColumn(1).width = 80;
    sheet.getColumn(1).alignment = wrapped;
    return;
  }
  sheet.addTable({
    name: table.name,
    ref: `A${lines.length + 1}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: table.header.map((heading) => ({ name: heading, filterButton: false })),
    rows: table.rows.map((row) => row.map(valueOf)),
  });
  const heading = sheet.getRow(lines.length + 1);
  const deep = table.rows.map(() => 1);
  table.header.forEach((words, n) => {
    const cells = table.rows.map((row) => row[n]!);
    const width = widthOf([words, ...cells.map(inWords)]);
    sheet.getColumn(n + 1).width = width;
    heading.getCell(n + 1).style = { font: { bold: true }, alignment: wrapped };
    cells.forEach((cell, row) => {
      sheet.getCell(lines.length + 2 + row, n + 1).style = {
        alignment: alignmentOf(cell),
        ...formatOf(cell),
      };
      deep[row] = Math.max(deep[row]!, Math.ceil(inWords(cell).length / (width - 4)));
    });
  });
  // A row left to itself is one line deep in some programs, however much is in it.
  deep.forEach((linesDeep, row) => {
    sheet.getRow(lines.length + 2 + row).height = 15 * linesDeep;
  });
}

const wrapped = { wrapText: true, vertical: 'top' } as const;

function valueOf(cell: Cell): number | string | Date | ExcelJS.CellHyperlinkValue {
  if (cell.kind === 'number') return cell.number;
  if (cell.kind === 'day') return new Date(`${cell.day}T00:00:00Z`);
  if (cell.kind === 'link') return { text: cell.text, hyperlink: cell.url.replace(/^#(.*)$/, "#'$1'!A1") };
  return inWords(cell);
}

function alignmentOf(cell: Cell): Partial<ExcelJS.Alignment> {
  if (cell.kind === 'symbol') return { ...wrapped, horizontal: 'right' };
  return cell.kind === 'day' ? { ...wrapped, horizontal: 'left' } : wrapped;
}

function formatOf(cell: Cell): Partial<ExcelJS.Style> {
  if (cell.kind === 'day') return { numFmt: 'd mmmm yyyy' };
  if (cell.kind === 'number')
    return { numFmt: cell.decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(cell.decimals)}` };
  return cell.kind === 'link' ? { font: { underline: true, color: { argb: 'FF0B5394' } } } : {};
}

/** exceljs gives every table a filter, if one without its buttons. */
function withoutFilters(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      name.startsWith('xl/tables/')
        ? strToU8(strFromU8(part).replace(/<autoFilter[^>]*\/>|<autoFilter[^]*<\/autoFilter>/, ''))
        : part,
    ]),
  );
}
