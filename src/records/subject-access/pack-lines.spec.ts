import { fingerprintOf, lineOf, type PackRow, type Surroundings } from './pack-lines.ts';

const nothing: Surroundings = { workers: new Map(), confidential: [] };
const row = (said: Partial<PackRow>): PackRow => ({
  table: 'placement',
  columns: { code: 'U4', postcode: 'HD1 1AA', urn: null, provider: 'PR1' },
  day: '2016-03-01',
  end: '2018-06-04',
  words: 'Foster placement (of some kind)',
  isSaid: true,
  ...said,
});

it('tells what is about the person, and apart from it what tells of others', () => {
  expect(lineOf(row({}), nothing)).toEqual({
    section: 'homes',
    day: '2016-03-01',
    words: 'You lived in: Foster placement; run by Own provision; until 4 Jun 2018',
    aboutOthers: 'postcode HD1 1AA',
    flags: ['address'],
  });
});

it.each([
  ['on its last day', [{ start: '2018-06-03', end: null }], 'confidential-address'],
  ['from the day after', [{ start: '2018-06-04', end: null }], 'address'],
  ['until it began', [{ start: '2015-01-01', end: '2016-03-01' }], 'address'],
  ['over its first day', [{ start: '2015-01-01', end: '2016-03-02' }], 'confidential-address'],
] as const)('marks an address that was confidential %s', (_, confidential, flag) => {
  expect(lineOf(row({}), { ...nothing, confidential }).flags).toEqual([flag]);
});

it('calls a worker by name only among what tells of others', () => {
  const workers = new Map([['an-id', 'Ada Quill']]);
  const asked = row({
    table: 'request',
    columns: { worker_id: 'an-id' },
    end: null,
    words: 'bus-pass, answered yes on 2019-01-31',
  });
  expect(lineOf(asked, { ...nothing, workers })).toMatchObject({
    words: 'You asked for: bus pass, answered yes on 31 Jan 2019',
    aboutOthers: 'last with Ada Quill',
    flags: ['worker'],
  });
});

it('lets nothing pass that nobody has sorted: a new column, a new table, a row that the timeline does not tell', () => {
  const added = row({ columns: { postcode: null, neighbour: 'Ada Quill' } });
  expect(lineOf(added, nothing)).toMatchObject({ aboutOthers: 'neighbour Ada Quill', flags: ['unsorted'] });
  const strange = row({ table: 'added_later', columns: { said_by: 'Ada Quill' }, words: 'what Ada said' });
  expect(lineOf(strange, nothing)).toMatchObject({
    section: 'other',
    words: 'added later; until 4 Jun 2018',
    aboutOthers: 'what Ada said; said by Ada Quill',
    flags: ['unsorted'],
  });
  const dayless = row({
    table: 'previous_permanence',
    columns: { kind: 'P1' },
    words: null,
    day: null,
    end: null,
    isSaid: false,
  });
  expect(lineOf(dayless, nothing)).toMatchObject({ aboutOthers: 'kind P1', flags: ['unsorted'] });
});

it('knows the same line again, and another when where they lived has become confidential', () => {
  const now = lineOf(row({}), nothing);
  const since = lineOf(row({}), { ...nothing, confidential: [{ start: '2017-01-01', end: null }] });
  expect(fingerprintOf(lineOf(row({}), nothing))).toBe(fingerprintOf(now));
  expect(fingerprintOf(since)).not.toBe(fingerprintOf(now));
});
