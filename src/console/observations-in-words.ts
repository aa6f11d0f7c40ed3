import type { ObservedMeasure } from '../measures/observed/observed-measure.ts';
import type { KeptObservation } from '../records/observations/observation.ts';
import { daysInWords, saidInWords, sourceInWords } from '../snapshots/observations/observation-in-words.ts';

/** What was observed of a measure, the latest first, each with its source; says that none of it is counted. */
export function observationsInWords(
  { title, scale }: ObservedMeasure,
  observations: readonly KeptObservation[],
): string {
  const lines = [title, 'observed, not counted from this record'];
  if (!observations.length) lines.push('', 'Nothing observed of it is recorded.');
  for (const one of observations) {
    const { aspect, source, observedOn, publishedOn, reason, corrects } = one;
    lines.push(
      '',
      `${daysInWords(one)}  ${aspect ? `${aspect}: ` : ''}${saidInWords(scale, one)}`,
      `  ${sourceInWords(source)}${source.url ? `, ${source.url}` : ''}`,
      `  observed ${observedOn}${publishedOn ? `, published ${publishedOn}` : ''}  ${one.id}`,
    );
    if (corrects) lines.push(`  corrects ${corrects}: ${reason}`);
  }
  return `${lines.join('\n')}\n`;
}
