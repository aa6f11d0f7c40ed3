export const standingExample = {
  id: '2b9e4a17-6f0d-4b7e-a1d2-7c5f3e8d9a60',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  receivedOn: '2019-01-31',
  cameAs: 'letter',
  recordedAt: '2019-02-01T10:05:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  state: 'open',
  reviewerId: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  clockStartedOn: '2019-01-31',
  firstDueOn: '2019-02-28',
  dueOn: '2019-02-28',
  daysLeft: 24,
  identity: {
    how: 'photo identity',
    checkedOn: '2019-02-01',
    checkedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
    evidenceCameOn: null,
  },
  extension: null,
  assembly: {
    number: 1,
    on: '2019-02-04',
    by: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
    lines: 214,
    toDecide: 31,
  },
  closedOn: null,
  pack: null,
};

export const releasedExample = {
  ...standingExample,
  state: 'released',
  daysLeft: null,
  closedOn: '2019-02-20',
  assembly: { ...standingExample.assembly, toDecide: 0 },
  pack: {
    requestId: standingExample.id,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    pages: 14,
    released: 190,
    redacted: 20,
    withheld: 4,
  },
};

export const itemExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  position: 12,
  section: 'homes',
  day: '2016-03-01',
  words: 'You lived in: Foster placement, not with a relative or friend, long term; until 4 Jun 2018',
  aboutOthers: 'postcode HD1 1AA',
  flags: ['address'],
  fingerprint: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  decided: {
    decision: 'redact',
    reason: 'T2',
    passages: [],
    note: null,
    by: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  },
};
