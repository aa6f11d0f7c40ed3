import type { RuleSource } from '../domain/care/timescale.ts';

/** Of a risk that this house watches for; no law sets its threshold. */
export const watched = (part: string): RuleSource => ({
  title: 'Decision of Pledgekeeper',
  part,
  standing: 'house decision',
});
