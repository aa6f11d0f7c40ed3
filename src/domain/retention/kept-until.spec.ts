import type { PlainDate } from '../dates/plain-date.ts';
import { erasableFrom, isErasedBy, retentionOf, type KeptLife } from './kept-until.ts';
import { leastYears, type RecordType } from './retention-rules.ts';

const life = (said: Partial<KeptLife> = {}): KeptLife => ({
  bornOn: '1944-06-01',
  diedOn: null,
  adoptedOn: null,
  wasLookedAfter: true,
  leftCareOn: '1955-01-01',
  isInCare: false,
  ...said,
});

it.each([
  ['75 years from birth', life(), 'looked after', '2019-06-01'],
  // 2023 has no 29 February: the anniversary is 1 March, never the day before.
  ['born on 29 February', life({ bornOn: '1948-02-29' }), 'looked after', '2023-03-01'],
  ['left care at 16', life({ leftCareOn: '1960-06-01' }), 'care leaver', '2019-06-01'],
  ['left care the day before 16', life({ leftCareOn: '1960-05-31' }), 'looked after', '2019-06-01'],
  [
    'died at 17, on the last day of it',
    life({ diedOn: '1962-05-31', leftCareOn: '1962-05-31' }),
    'died in childhood',
    '1977-05-31',
  ],
  // On the 18th birthday nobody is a child any more.
  ['died on the 18th birthday', life({ diedOn: '1962-06-01' }), 'looked after', '2019-06-01'],
  ['died on 29 February', life({ diedOn: '1960-02-29' }), 'died in childhood', '1975-03-01'],
  ['adopted at two', life({ adoptedOn: '1946-07-01' }), 'adopted', '2046-07-01'],
  // The record of the years before the order is the adoption record's own.
  [
    'adopted, and in care again',
    life({ adoptedOn: '1946-07-01', leftCareOn: '1961-01-01' }),
    'adopted',
    '2046-07-01',
  ],
  [
    'adopted, in care again, and died there',
    life({ adoptedOn: '1946-07-01', diedOn: '1958-01-01' }),
    'adopted',
    '2046-07-01',
  ],
  ['never looked after', life({ wasLookedAfter: false, leftCareOn: null }), 'known', '2019-06-01'],
  ['still in care by the record', life({ isInCare: true, leftCareOn: null }), 'looked after', null],
] as [string, KeptLife, RecordType, PlainDate | null][])('%s', (_, one, type, keptUntil) => {
  expect(retentionOf(one, leastYears)).toMatchObject({ type, keptUntil });
});

it('keeps a record through the whole of its last day', () => {
  const retention = retentionOf(life(), leastYears);
  expect(isErasedBy(retention, '2019-06-01')).toBe(false);
  expect(isErasedBy(retention, '2019-06-02')).toBe(true);
  expect(erasableFrom(retention)).toBe('2019-06-02');
});

it('keeps it longer where the council does', () => {
  const years = { ...leastYears, fromBirth: 125 };
  expect(retentionOf(life(), years)).toMatchObject({
    keptUntil: '2069-06-01',
    because: '125 years from birth, 1944-06-01',
  });
});
