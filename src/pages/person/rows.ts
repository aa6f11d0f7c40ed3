import { dayInWords, withDaysInWords } from '../../domain/dates/day-in-words.ts';
import type { Sighting } from '../../platform/audit/audit.store.ts';
import type { TimelineItem } from '../../records/people/timeline.reader.ts';
import { instantInWords } from '../layout/in-words.ts';

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** `eet-status` is `EET status`, `legal-status` is `Legal status`. */
export const kindInWords = (kind: string): string => {
  const words = kind.replaceAll('-', ' ').replace(/^eet /, 'EET ').replace(/^pa /, 'personal adviser ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const timelineRow = ({
  kind,
  start,
  end,
  isOfADay,
  words,
  code,
  dispute,
  recordedAt,
}: TimelineItem) => ({
  kind: kindInWords(kind),
  when: isOfADay ? dayInWords(start) : `${dayInWords(start)} ${end ? `to ${dayInWords(end)}` : 'and still'}`,
  words: withDaysInWords(words ?? code ?? ''),
  isDisputed: dispute !== null,
  recorded: inLondon.format(recordedAt),
});

export const sightingRow = ({ at, worker, roles, operation, status, purpose }: Sighting) => ({
  when: instantInWords(at),
  worker: worker ?? 'No longer here',
  roles: roles.join(', ').replaceAll('-', ' '),
  did: operation.startsWith('GET ') ? 'Saw it' : status < 400 ? 'Changed it' : 'Was refused a change',
  operation,
  purpose,
});
