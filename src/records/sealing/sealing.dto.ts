import { OneOf, Text } from '../../platform/http/fields.ts';
import { MayBeSeenBy } from '../people/restriction.dto.ts';
import { unsealingGrounds, type UnsealingGround } from './sealing.store.ts';

export class SealSent {
  @Text('Why it is sealed now, without names', 'The order was made on 10 January and served', {
    min: 20,
    max: 1_000,
  })
  reason!: string;
}

export class UnsealSent {
  @OneOf(unsealingGrounds, 'Only a court, or an error in sealing it, opens it again', 'court-order')
  ground!: UnsealingGround;

  @Text('Which order, or which error, without names', 'Order of the county court of 4 February 2031', {
    min: 20,
    max: 1_000,
  })
  reason!: string;
}

export class NamedSent {
  @MayBeSeenBy('The workers who may see the sealed record; you are not among them')
  mayBeSeenBy!: string[];

  @Text('Why these, without names of the family', 'Answers the request for access of 4 February', {
    min: 20,
    max: 1_000,
  })
  because!: string;
}

const id = '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11';
const sealedAt = '2019-02-04T08:45:00.000Z';

export const sealExample = {
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  adoptedOn: '2019-01-10',
  sealing: {
    id,
    adoptedOn: '2019-01-10',
    because: 'The order was made on 10 January and served',
    sealedAt,
    sealedBy: '1d0c9b8a-7f6e-4c5d-9a4b-3e2f1d0c9b8a',
  },
  version: '48211',
};

export const sealedRecordExample = {
  id,
  adoptedOn: '2019-01-10',
  sealedAt,
  mayBeSeenBy: [
    {
      workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
      name: 'Priya Sharma',
      because: 'Answers the request for access of 4 February',
      start: '2019-02-04',
    },
  ],
  version: '48302',
};
