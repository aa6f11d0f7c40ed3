import { drawMarkings } from '../../platform/pdf/marks.ts';
import { emptyPdf, ink, needRoom, write, type Pdf } from '../../platform/pdf/paper.ts';
import { defineFormat, type Report } from '../extract.ts';
import { pagesOf } from './pages.ts';
import { drawSheet } from './pdf-sheets.ts';

/** For printing and for committee packs: tagged, so that it can be read aloud in order, with bookmarks; never the only format. */
export default defineFormat<Report>({
  id: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  async *write(report) {
    const pdf = emptyPdf(report.title);
    await drawReport(pdf, report);
    drawMarkings(pdf, report.marking);
    pdf.end();
    for await (const chunk of pdf) yield chunk as Buffer;
  },
});

async function drawReport(pdf: Pdf, { title, position, sheets }: Report): Promise<void> {
  const whole = pdf.struct('Document');
  pdf.addStructure(whole);
  write(pdf, whole, 'H1', title, { size: 20, isBold: true });
  write(pdf, whole, 'P', position, { size: 10.5, colour: ink.quiet, above: 4 });
  let isFirst = true;
  for (const page of pagesOf(sheets)) {
    if (!isFirst) pdf.addPage();
    const section = pdf.struct('Sect', { title: page.title });
    whole.add(section);
    const bookmark = pdf.outline.addItem(page.title);
    write(pdf, section, 'H2', page.title, { size: 15, isBold: true, above: isFirst ? 14 : 0 });
    for (const sheet of page.sheets) {
      const isItsOwn = sheet.title === page.title;
      if (!isItsOwn) {
        // A heading never stands alone at the foot of a page.
        needRoom(pdf, sheet.chart ? 300 : 110);
        write(pdf, section, 'H3', sheet.title, { size: 12, isBold: true, above: 12 });
        bookmark.addItem(sheet.title);
      }
      pdf.y += 4;
      await drawSheet(pdf, section, sheet, isItsOwn ? 'H3' : 'H4');
    }
    section.end();
    isFirst = false;
  }
  whole.end();
}
