import { ink, letters, paper, unread, type Pdf } from './paper.ts';

/** The marking at the head and foot of every page, and which page of how many it is; gives how many there are. */
export function drawMarkings(pdf: Pdf, marking: string): number {
  const { start, count } = pdf.bufferedPageRange();
  for (let n = start; n < start + count; n += 1) {
    pdf.switchToPage(n);
    // What stands in the margin would else begin a page of its own.
    pdf.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    unread(pdf, 'Pagination', () => {
      const mark = letters(pdf, { size: 9, isBold: true, colour: ink.warn });
      mark.text(marking, paper.left, paper.head, { width: paper.width });
      mark.text(marking, paper.left, paper.foot, { width: paper.width - 80 });
      letters(pdf, { size: 9, colour: ink.quiet }).text(
        `Page ${n + 1} of ${count}`,
        paper.right - 76,
        paper.foot,
        {
          width: 76,
          align: 'right',
        },
      );
    });
  }
  return count;
}
