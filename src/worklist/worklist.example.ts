import type { Worklist } from './worklist.ts';

const person = {
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  childId: 'C1999',
  name: 'Jordan Ellis',
};

/** An invented answer, for whoever reads how the API is used. */
export const worklistExample: Worklist & { knownAt: null } = {
  asAt: '2019-02-04',
  knownAt: null,
  worker: 'me',
  items: [
    {
      ...person,
      what: 'Visit',
      why: 'Overdue by 1 day: last seen 9 Dec; attempts do not count',
      wouldChange: null,
      rank: 'promise',
      rule: {
        id: 'contact-promise',
        title: 'Contact as often as promised',
        source: { title: 'Corporate parenting strategy', part: 'Visits to care leavers of 18 to 20' },
        isStatutory: false,
      },
      due: '2019-02-03',
      overdueByDays: 1,
      since: '2019-02-03',
      record: `/api/v1/people/${person.personId}/contacts`,
      worker: 'Amira Rahman',
    },
  ],
  people: [
    {
      ...person,
      phone: '01632 960123',
      age: 19,
      nextBirthday: null,
      lastSuccessfulContact: { on: '2018-12-09', kind: 'visit', daysAgo: 57 },
      eet: {
        code: 'G5',
        text: 'NEET since 3 Jan, 32 days',
        since: '2019-01-03',
        lastKnownOn: '2019-01-03',
        daysOld: 32,
      },
      accommodation: null,
      openRequests: [{ kind: 'bus-pass', askedOn: '2019-01-03', daysWaiting: 32 }],
      distance: null,
      workers: [{ role: 'personal-adviser', name: 'Amira Rahman' }],
      overdue: 1,
      oldestDue: '2019-02-03',
    },
  ],
  approvals: [
    {
      ...person,
      id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
      kind: 'leaving-care-override',
      what: 'Set the leaving-care status to relevant from 2019-02-04.',
      because: ['A leaving-care status set by hand stands before the one worked out.'],
      askedOn: '2019-01-31',
      askedByName: 'Sam Hirst',
      waitsForMe: false,
      workingDaysWaiting: 2,
      record: '/api/v1/approvals/7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
    },
  ],
  actions: [
    {
      id: '1d2c3b4a-5f6e-4d7c-8b9a-0f1e2d3c4b5a',
      text: 'Open a second drop-in in Dewsbury',
      agreedBy: 'Corporate Parenting Board',
      owner: 'Amira Rahman',
      due: '2019-01-23',
      overdueByDays: 12,
      why: 'late by 12 days; first due 2018-12-31, moved once',
      record: '/api/v1/actions/1d2c3b4a-5f6e-4d7c-8b9a-0f1e2d3c4b5a/done',
    },
  ],
  restricted: 1,
  empty: null,
};
