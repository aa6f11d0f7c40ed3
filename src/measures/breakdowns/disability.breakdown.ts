import { holds } from '../../domain/dates/period.ts';
import { defineBreakdown, notKnown } from './breakdown.ts';

/** As Annex A asks: yes, no, unknown. Only who was told of as having none has none; of anybody else it is not known. */
export const disability = defineBreakdown({
  id: 'disability',
  title: 'Disability',
  groups: [
    { id: 'disabled', words: 'Disabled' },
    { id: 'none', words: 'Told of as having no disability' },
  ],
  groupOf({ disabilities }, day) {
    const codes = disabilities.filter((span) => holds(span, day)).map(({ code }) => code);
    if (codes.some((code) => code !== 'NONE')) return 'disabled';
    return codes.length > 0 ? 'none' : notKnown.id;
  },
});
