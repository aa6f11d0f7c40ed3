import type { JobKind } from '../../platform/queue/job.ts';
import type { JobQueue, Processor } from '../../platform/queue/job-queue.ts';
import { DraftExtracts, draftExtractsJob } from './draft-extracts.job.ts';
import { draftExtractsProcessor } from './draft-extracts.processor.ts';
import { draftWhatIsDue, type Drafting } from './draft-extracts.service.ts';
import { isPublicationAsked } from './publication.store.ts';
import { PublishExtracts, publishExtractsJob } from './publish-extracts.job.ts';
import { publishExtractsProcessor } from './publish-extracts.processor.ts';
import { publishWhatIsAsked, type Publishing } from './publish-extracts.service.ts';

/** Both kinds of work on extracts. */
export interface ExtractWork extends Drafting, Publishing {
  /** How often it is looked what is due, beside the timetable. */
  readonly lookAgainSeconds: number;
}

const somebodyWaits = 1_000;

/**
 * Works the queue of extracts in this process, looks every second what is to be published, since somebody waits for it, and
 * again and again what is to be drafted. Gives a function that stops the looking; the queue is closed by whoever opened it.
 */
export function workExtracts(work: ExtractWork, queue: JobQueue): () => void {
  const { database, lookAgainSeconds } = work;
  queue.work(
    draftExtractsJob.queue,
    new Map<JobKind<object>, Processor<object>>([
      [draftExtractsJob, draftExtractsProcessor(work)],
      [publishExtractsJob, publishExtractsProcessor(work)],
    ]),
  );
  return looking(work, [
    [lookAgainSeconds * 1_000, () => queue.ring(draftExtractsJob, [new DraftExtracts()])],
    [
      somebodyWaits,
      async () => {
        if (await isPublicationAsked(database.manager))
          await queue.ring(publishExtractsJob, [new PublishExtracts()]);
      },
    ],
  ]);
}

/** Drafts and publishes without a queue, in this process: for a demonstration. Gives a function that stops the looking. */
export const startExtracts = (work: ExtractWork): (() => void) =>
  looking(work, [
    [work.lookAgainSeconds * 1_000, () => draftWhatIsDue(work)],
    [somebodyWaits, () => publishWhatIsAsked(work)],
  ]);

function looking(
  { onFault }: ExtractWork,
  looks: readonly (readonly [everyMilliseconds: number, look: () => Promise<unknown>])[],
): () => void {
  const timers = looks.map(([every, look]) => {
    const orTell = () => void look().catch((error: Error) => onFault(error.message));
    orTell();
    return setInterval(orTell, every);
  });
  return () => timers.forEach((timer) => clearInterval(timer));
}
