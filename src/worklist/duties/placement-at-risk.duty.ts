import { carerSpells, spellsIn } from '../../domain/care/carer-spells.ts';
import { stayOn } from '../../domain/care/stay.ts';
import { twelveMonthsTo } from '../../domain/dates/period.ts';
import { defineDuty } from '../duty.ts';
import { wouldCountPlacements } from '../would-change.ts';

export default defineDuty({
  id: 'placement-at-risk',
  title: 'Two placements in twelve months',
  rank: 'risk',
  source: {
    title: 'Department for Education, Local Authority Interactive Tool (LAIT)',
    part: 'three or more placements in a year; two are the warning before',
    url: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
    standing: 'house decision',
  },
  roles: ['social-worker'],
  record: 'placements',
  judge(history, day) {
    if (!stayOn(history, day)) return null;
    const spells = spellsIn(carerSpells(history.episodes), twelveMonthsTo(day));
    const latest = spells.at(-1);
    if (!latest || spells.length < 2) return null;
    const starts = spells.map(({ start }) => start).join(', ');
    const next = spells.length === 2 ? '; another move would make it three' : '';
    return {
      what: 'Placement at risk',
      due: null,
      since: latest.start,
      because: `Placement at risk: ${spells.length} placements in 12 months, from ${starts}${next}`,
      wouldChange: wouldCountPlacements(spells.map(({ end }) => end)),
    };
  },
});
