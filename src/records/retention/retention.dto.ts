import { OneOf, Text } from '../../platform/http/fields.ts';
import { holdKinds, type HoldKind } from './holds.store.ts';

export class HoldSent {
  @Text(
    'The council’s own reference of the person (CHILD of the return); left out, everybody’s record is held',
    'P003',
    { max: 50, optional: true },
  )
  childId?: string | null;

  @OneOf(holdKinds, 'What asks for it', 'inquiry')
  kind!: HoldKind;

  @Text('Why nothing may be erased, and who asks for it', 'Letter of the inquiry’s solicitor of 4 February', {
    min: 20,
    max: 1_000,
  })
  reason!: string;
}

export class HoldLifted {
  @Text('Why it may be erased again when its time comes', 'The inquiry has reported', { max: 1_000 })
  because!: string;
}

const personId = '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21';

export const dueExample = {
  personId,
  type: 'care leaver',
  keptUntil: '2018-11-20',
  because: '75 years from birth, 1943-11-20',
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    part: 'regulation 10; its text was not read, and councils publish the rule of regulation 50',
    url: 'https://www.legislation.gov.uk/uksi/2010/2571/regulation/10',
  },
  held: null,
};

export const listExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  day: '2019-02-04',
  proposedAt: '2019-02-04T08:45:00.000Z',
  proposedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  confirmedAt: null,
  confirmedBy: null,
  finishedAt: null,
  version: '48211',
  items: [{ personId, rule: 'care leaver', keptUntil: '2018-11-20', leftBecause: null }],
};

export const holdExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId,
  kind: 'inquiry',
  reason: 'Letter of the inquiry’s solicitor of 4 February',
  placedAt: '2019-02-04T08:45:00.000Z',
  placedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  liftedAt: null,
  liftedBy: null,
  liftedBecause: null,
  version: '48211',
};
