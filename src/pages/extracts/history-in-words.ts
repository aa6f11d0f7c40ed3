import { instantInWords } from '../../extracts/days-in-words.ts';
import { steps } from '../../extracts/publication/steps.ts';
import type { ExtractEvent, ExtractVersion } from '../../extracts/publication/versions.store.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const byWhom = ({ by }: ExtractEvent): string => by ?? 'Pledgekeeper, by itself';

/** All that was done, the last thing first. */
export const historyShown = (history: readonly ExtractEvent[]) =>
  history.toReversed().map((event) => ({
    what: capital(event.what),
    by: byWhom(event),
    at: instantInWords(event.at),
    note: event.note ?? '',
  }));

const way = [
  { title: 'Submitted for review', step: steps.submit, what: 'submitted' },
  { title: 'Reviewed by somebody else', step: steps.review, what: 'reviewed' },
  { title: 'Signed off', step: steps['sign-off'], what: 'signed off' },
  { title: 'Published', step: steps.publish, what: 'published' },
] as const;

/** The steps on the way to the Board, for a task list: done since it was last a draft, next, or not yet to be done. */
export function wayShown({ status, isBeingPublished }: ExtractVersion, history: readonly ExtractEvent[]) {
  const since = history.slice(history.findLastIndex(({ what }) => what === 'sent back') + 1);
  return way.map(({ title, step, what }) => {
    const done = since.find((event) => event.what === what);
    return {
      title: { text: title },
      ...(done && { hint: { text: `${byWhom(done)}, ${instantInWords(done.at)}` } }),
      status: done
        ? { text: 'Done' }
        : stateOf((step.from as readonly string[]).includes(status), isBeingPublished),
    };
  });
}

function stateOf(isNext: boolean, isBeingPublished: boolean) {
  if (!isNext) return { text: 'Cannot start yet', classes: 'govuk-task-list__status--cannot-start-yet' };
  return {
    tag: isBeingPublished
      ? { text: 'Being published', classes: 'govuk-tag--light-blue' }
      : { text: 'Next', classes: 'govuk-tag--blue' },
  };
}
