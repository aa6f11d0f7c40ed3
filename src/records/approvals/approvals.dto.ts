import { OneOf, Text } from '../../platform/http/fields.ts';
import { PageAsked } from '../../platform/http/paging.ts';
import { approvalStates, type ApprovalState } from './approvals.store.ts';

export class ApprovalsAsked extends PageAsked {
  @OneOf(approvalStates, 'Only those in this state; all of them unless said', 'waiting', { optional: true })
  state?: ApprovalState;
}

export class ApprovalRefused {
  @Text('Why not, for whoever asked; no addresses', 'A placement nearer to her school has come free', {
    min: 10,
    max: 1_000,
  })
  reason!: string;
}

export const approvalExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  kind: 'placement',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  childId: 'C1999',
  name: 'Jordan Ellis',
  what: 'Move on 2019-03-11 to U4 (Foster placement with other carer: long term).',
  because: ['31.4 miles from home, outside Kirklees.'],
  reason: 'The long-term match that the care plan waited for',
  asked: { start: '2019-03-11', code: 'U4', provider: 'PR4', postcode: 'BB25 1AA', changeReason: 'CARPL' },
  approvers: ['team-manager'],
  askedOn: '2019-03-11',
  askedAt: '2019-03-11T09:00:00.000Z',
  askedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  askedByName: 'Priya Sharma',
  state: 'waiting',
  waitsForMe: true,
  workingDaysWaiting: 2,
  decidedAt: null,
  decidedBy: null,
  decidedByName: null,
  refusal: null,
  outcome: null,
  record: '/api/v1/approvals/7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  version: '48211',
};
