import { leavingCareStatuses, type StatusName } from '../../domain/leaving-care/status-words.ts';
import { OneOf } from '../../platform/http/fields.ts';
import { PageAsked } from '../../platform/http/paging.ts';

const statuses = leavingCareStatuses.filter((status) => status !== 'none');

export class CareLeaversAsked extends PageAsked {
  @OneOf(statuses, 'Only those of this status', 'former relevant', { optional: true })
  status?: StatusName;
}

export const careLeaversExample = {
  asAt: null,
  knownAt: null,
  next: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  items: [
    {
      personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
      childId: 'P001',
      name: 'Jordan Testing',
      bornOn: '1999-06-01',
      status: 'former relevant',
      because: 'former relevant since 2017-06-01',
      isOverridden: false,
      adviser: { workerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a', name: 'Amira Testing' },
      lastSuccessfulContact: '2018-12-09',
      eet: { code: 'G5', lastKnownOn: '2019-01-03' },
      accommodation: { code: 'U1', lastKnownOn: '2018-12-09' },
    },
  ],
};
