import type { Sheet } from '../../extracts/extract.ts';
import { drawingOf, type Drawing } from '../../extracts/formats/chart.ts';

// Figures of closed snapshots never change, and to draw takes longer than all the rest of the page.
const kept = new Map<string, Drawing | null>();
const mostKept = 500;

/** The chart of a sheet, drawn as in the Board's extract; null with fewer than two months to draw. */
export async function drawn(sheet: Sheet): Promise<Drawing | null> {
  const key = JSON.stringify([sheet.title, sheet.rows, sheet.chart]);
  const before = kept.get(key);
  if (before !== undefined) return before;
  const drawing = await drawingOf(sheet);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(key, drawing);
  return drawing;
}
