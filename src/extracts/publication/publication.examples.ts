export const extractExample = {
  month: '2019-01',
  asAt: '2019-01-31',
  extractVersion: 1,
  status: 'draft',
  changeNote: null,
  countedBy: null,
  knownAt: null,
  isBeingPublished: false,
  problem: null,
  publishedAt: null,
  due: { draftOn: '2019-02-01', commentaryBy: '2019-02-05', publishBy: '2019-02-07' },
  meetings: { last: '2018-12-13', next: '2019-03-14' },
  history: [{ what: 'drafted', note: null, by: null, at: '2019-02-01T06:00:00.000000Z' }],
  steps: ['submit'],
  versions: [{ version: 1, status: 'draft', at: '/api/v1/extracts/2019-01/versions/1' }],
  links: {
    self: '/api/v1/extracts/2019-01/versions/1',
    checklist: '/api/v1/extracts/2019-01/checklist',
    commentary: '/api/v1/extracts/2019-01/commentary',
    files: '/api/v1/extracts/2019-01/versions/1/files',
    changes: '/api/v1/extracts/2019-01/versions/1/changes',
  },
};

export const listedExample = {
  month: '2019-01',
  extractVersion: 1,
  status: 'published',
  publishedAt: '2019-02-07T10:30:00.000000Z',
  at: '/api/v1/extracts/2019-01/versions/1',
};

export const checklistExample = {
  month: '2019-01',
  extractVersion: 1,
  blocking: [
    {
      check: 'commentary',
      about: 'Health assessments',
      sentence:
        "Health assessments lacks its owner's commentary. Worse than the target of 95 by more than the tolerance of 2.",
    },
  ],
  warnings: [],
  sentence: '1 blocking: Health assessments',
};

export const fileExample = {
  variant: 'restricted',
  format: 'csv',
  fileName: 'board-extract-2019-01-v1-restricted.csv',
  mediaType: 'text/csv; charset=utf-8',
  size: 48211,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  at: '/api/v1/extracts/2019-01/versions/1/files/restricted/csv',
};

export const changeExample = {
  measure: 'three-or-more-placements',
  title: 'Three or more placements in twelve months',
  sentence:
    'We said 39 of 633 (6.2%) for January 2019. We now say 41 of 633 (6.5%): 3 recorded late (+3) and 1 withdrawn (-1).',
  bridge: null,
  isWorkedOut: true,
};

export const commentaryExample = {
  measure: 'three-or-more-placements',
  extractVersion: 1,
  needed: 'Worse than the target of 6 by more than the tolerance of 0.5.',
  owner: { workerId: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11', name: 'Priya Sharma' },
  dueOn: '2019-02-05',
  version: '17',
  commentary: {
    because: 'Two foster homes closed in autumn.',
    weAreDoing: 'Recruiting four households by May.',
    by: '2019-05-31',
    owner: 'Priya Sharma',
    writtenAt: '2019-02-04T08:45:00.000000Z',
  },
  earlier: [],
};

export const taskExample = {
  month: '2019-01',
  extractVersion: 1,
  measure: 'three-or-more-placements',
  title: 'Three or more placements in twelve months',
  because: 'Worse than the target of 6 by more than the tolerance of 0.5.',
  isRed: true,
  owner: null,
  dueOn: '2019-02-05',
  isOverdue: false,
  write: '/api/v1/extracts/2019-01/commentary/three-or-more-placements',
};

export const meetingExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  heldOn: '2019-03-14',
  publishOn: '2019-03-07',
  isCancelled: false,
  corrects: null,
  reason: null,
  recordedAt: '2019-02-04T08:45:00.000000Z',
};

export const ownerExample = {
  id: '3c9e8d7f-6a5b-4c4d-8e2f-1a0b9c8d7e6f',
  measure: 'three-or-more-placements',
  workerId: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  name: 'Priya Sharma',
  start: '2019-02-01',
  recordedAt: '2019-02-04T08:45:00.000000Z',
};
