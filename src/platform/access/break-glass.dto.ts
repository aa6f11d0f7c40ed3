import { OneOf, Text } from '../http/fields.ts';

export class GlassToBreak {
  @Text('The council’s own reference of the child (CHILD of the return)', 'P003', { max: 50 })
  childId!: string;

  @Text('Why it cannot wait for whoever is allocated', 'Out-of-hours call from the police about this child', {
    min: 20,
    max: 1_000,
  })
  reason!: string;
}

export const verdicts = ['justified', 'not-justified'] as const;
export type Verdict = (typeof verdicts)[number];

export class GlassReviewed {
  @OneOf(verdicts, 'Whether it had to be', 'justified')
  verdict!: Verdict;
}

export const brokenGlassExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  workerName: 'Priya Sharma',
  team: 'North',
  reason: 'Out-of-hours call from the police about this child',
  openedAt: '2019-02-04T08:45:00.000Z',
  expiresAt: '2019-02-04T09:45:00.000Z',
  reviewedAt: null,
  reviewedBy: null,
  verdict: null,
  version: '48211',
};
