/** What GET leaving-care answers. */
export const leavingCareExample = {
  asAt: '2019-02-04',
  knownAt: null,
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  status: 'former relevant',
  because: 'former relevant since 2017-06-01',
  isOverridden: false,
  computed: { status: 'former relevant', because: 'former relevant since 2017-06-01' },
  since: '2017-06-01',
  dates: {
    sixteen: '2015-06-01',
    eighteen: '2017-06-01',
    twentyOne: '2020-06-01',
    twentyFive: '2024-06-01',
    eligibleFrom: '2015-06-01',
    relevantSince: null,
  },
  duties: [
    {
      duty: 'Personal adviser',
      due: null,
      done: '2017-05-02',
      because: 'a personal adviser of their own since 2017-05-02',
      source: null,
    },
    {
      duty: 'Pathway plan review',
      due: '2019-07-21',
      done: null,
      because: 'the pathway plan was made 2019-01-21 and not reviewed since',
      source: {
        title: 'Care Leavers (England) Regulations 2010',
        part: 'regulation 7: at least every six months; the English text was not read',
        standing: 'second-hand',
      },
    },
  ],
  override: null,
};
