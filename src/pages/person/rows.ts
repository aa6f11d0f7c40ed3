import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Sighting } from '../../platform/audit/audit.store.ts';
import type { TimelineItem } from '../../records/people/timeline.reader.ts';

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const clockInLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

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
  words: withDays(words ?? code ?? ''),
  isDisputed: dispute !== null,
  recorded: inLondon.format(recordedAt),
});

const withDays = (words: string): string =>
  words.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayInWords(day as PlainDate));

export const sightingRow = ({ at, worker, roles, operation, status, purpose }: Sighting) => ({
  when: `${inLondon.format(at)}, ${clockInLondon.format(at)}`,
  worker: worker ?? 'No longer here',
  roles: roles.join(', ').replaceAll('-', ' '),
  did: operation.startsWith('GET ') ? 'Saw it' : status < 400 ? 'Changed it' : 'Was refused a change',
  operation,
  purpose,
});
