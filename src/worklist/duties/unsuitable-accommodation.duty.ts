import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { daysBetween } from '../../domain/dates/plain-date.ts';
import { isOutOfSuitability, isSuitable } from '../../domain/leaving-care/accommodation.ts';
import { owedAdviser } from '../../domain/leaving-care/care-leavers.ts';
import { defineDuty } from '../duty.ts';
import { knownOn } from '../known-on.ts';
import { watched } from '../risk-source.ts';
import { counted } from '../words.ts';
import { wouldCountLive } from '../would-change.ts';

export default defineDuty({
  id: 'unsuitable-accommodation',
  title: 'Homeless, or in unsuitable accommodation',
  rank: 'risk',
  source: watched('unsuitable by the code of the return (ACCOM)'),
  roles: ['personal-adviser'],
  record: 'accommodation',
  judge(history, day) {
    const { group } = owedAdviser(history, day);
    const known = group === null ? null : knownOn(history.accommodation, day);
    if (!known || known.code === '0' || isSuitable(known.code) || isOutOfSuitability(known.code)) return null;
    const { code, since, lastKnownOn } = known;
    const what = code.startsWith('S') ? 'Homeless' : code.startsWith('X') ? 'In custody' : unsuitable(code);
    return {
      what,
      due: null,
      since,
      because: `${what} since ${since}, ${counted(daysBetween(since, day), 'day')}; last confirmed ${lastKnownOn}`,
      wouldChange: wouldCountLive(
        'Suitable accommodation, recorded and confirmed,',
        'Care leavers in suitable accommodation: live caseload',
        group,
      ),
    };
  },
});

const unsuitable = (code: string): string => `Unsuitable: ${accommodationCodes.get(code)?.label ?? code}`;
