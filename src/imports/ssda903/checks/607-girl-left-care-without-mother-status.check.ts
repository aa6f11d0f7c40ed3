import { defineCheck } from './check.ts';
import { isShortBreak } from './shared/care.ts';
import { isFemale } from './shared/mothers.ts';

export default defineCheck({
  rule: '607',
  says: 'A girl left care in the year, and whether she is a mother is blank',
  todo: 'Send 1 as MOTHER when she has a child of her own, 0 when not.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DEC', 'REC', 'LS'], Header: ['SEX', 'MOTHER'] },
  find({ Episodes, Header }, { start, lastDay }) {
    const unanswered = Header.filter((row) => isFemale(row) && row.text.MOTHER === '');
    const ended = Episodes.filter(
      (episode) =>
        !isShortBreak(episode) &&
        !['', 'X1'].includes(episode.text.REC) &&
        episode.day.DEC !== null &&
        start <= episode.day.DEC &&
        episode.day.DEC <= lastDay,
    );
    return unanswered.length > 0 && ended.length > 0 ? [...ended, ...unanswered] : [];
  },
});
