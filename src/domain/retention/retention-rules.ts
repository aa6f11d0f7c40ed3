import type { RuleSource } from '../care/timescale.ts';

/** Whole years for which a record is kept: the law's, or the council's own where it keeps them longer. */
export interface RetentionYears {
  /** From birth, of whoever was looked after. */
  readonly fromBirth: number;
  /** From death, of a child who died before the 18th birthday. */
  readonly fromDeath: number;
  /** From the adoption order. */
  readonly fromAdoption: number;
}

/** What the law asks for at least. A council may keep longer, never shorter. */
export const leastYears: RetentionYears = { fromBirth: 75, fromDeath: 15, fromAdoption: 100 };

/** What kind of record it is, and so which rule says how long it is kept. */
export const recordTypes = ['looked after', 'care leaver', 'died in childhood', 'adopted', 'known'] as const;
export type RecordType = (typeof recordTypes)[number];

const carePlanning = {
  title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
  part: 'regulation 50',
  url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/50',
  standing: 'second-hand',
} as const;

/** Where each rule is written. What is second-hand was read in reference/RELIABILITY 2.2, not in the law itself. */
export const retentionSources: Record<RecordType, RuleSource> = {
  'looked after': carePlanning,
  'died in childhood': carePlanning,
  'care leaver': {
    title: 'Care Leavers (England) Regulations 2010',
    part: 'regulation 10; its text was not read, and councils publish the rule of regulation 50',
    url: 'https://www.legislation.gov.uk/uksi/2010/2571/regulation/10',
    standing: 'second-hand',
  },
  adopted: {
    title: 'Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005',
    part: 'regulation 6',
    url: 'https://www.legislation.gov.uk/uksi/2005/888/regulation/6',
    standing: 'second-hand',
  },
  known: {
    title: 'Decided here',
    part: 'nobody was looked after, and no law says how long: as long as whoever was',
    standing: 'house decision',
  },
};
