import { standings, type Standing } from '../domain/actions/council-action.ts';
import { OneOf, Text } from '../platform/http/fields.ts';

const optional = { optional: true } as const;

export class ActionsAsked {
  @Text('Of this plan', 'kirklees-corporate-parenting-strategy-2019', optional)
  plan?: string;

  @Text('`me`, the id of a member of staff, or a post or team as it is written', 'me', optional)
  owner?: string;

  @OneOf(standings, 'How it stands', 'late', optional)
  standing?: Standing;
}

const dropIn = {
  id: 'kirklees-corporate-parenting-strategy-2019.second-drop-in',
  plan: 'kirklees-corporate-parenting-strategy-2019',
  planAction: 'second-drop-in',
  text: 'Open a second drop-in in Dewsbury',
  owner: 'Leaving care',
  agreedOn: '2019-04-01',
  agreedBy: 'Kirklees Corporate Parenting Strategy 2019-21',
  due: '2019-12-01',
  doneOn: null,
  evidence: null,
  ownerWorker: null,
  dueInWords: 'by September 2019',
  evidenceWanted: null,
  inPlan: 'as written',
  wordedBefore: null,
  version: '1',
  moved: { firstDue: '2019-09-30', times: 1 },
  standing: 'late',
  stands: 'late by 12 days; first due 2019-09-30, moved once',
};

/** Invented, for whoever reads how the API is used. */
export const actionExample = dropIn;

export const oneActionExample = {
  ...dropIn,
  steps: [
    {
      kind: 'moved',
      on: '2019-09-10',
      due: '2019-12-01',
      reason: 'The building is not ready before November',
      agreedBy: 'Corporate Parenting Board, 10 September 2019',
      recordedAt: '2019-09-11T09:12:00.000000Z',
      recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
    },
  ],
};
