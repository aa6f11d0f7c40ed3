import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import type { PersonRetentionController } from '../../records/retention/person-retention.controller.ts';

type Kept = Awaited<ReturnType<PersonRetentionController['read']>>;

/** Until when a record is kept, by which rule, and since when it is closed. */
export const retentionWords = ({ keptUntil, because, source, closesOn, isClosed }: Kept) => ({
  until: keptUntil ? `Kept until ${dayInWords(keptUntil)}` : 'Kept, with no end while it is as it is',
  because: withDaysInWords(because),
  source: `${source.title}, ${source.part}`,
  closed: isClosed
    ? `This record is closed since ${dayInWords(closesOn)}, their 25th birthday. It is read, and hardly written any more: a team manager puts right what must be.`
    : null,
});
