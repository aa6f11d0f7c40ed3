import { dayInWords, instantInWords, monthInWords } from './days-in-words.ts';

it('writes days and months as people do', () => {
  expect(dayInWords('2019-01-31')).toBe('31 January 2019');
  expect(dayInWords('2024-02-01')).toBe('1 February 2024');
  expect(monthInWords('2019-12-31')).toBe('December 2019');
});

it.each([
  ['in winter', '2019-02-06T02:14:00Z', '6 February 2019 at 02:14'],
  ['in summer, an hour on', '2019-07-06T02:14:59.999Z', '6 July 2019 at 03:14'],
  ['in summer, on the next day', '2019-06-30T23:30:00Z', '1 July 2019 at 00:30'],
  ['just before the clocks go on', '2019-03-31T00:59:00Z', '31 March 2019 at 00:59'],
  ['as the clocks go on', '2019-03-31T01:00:00Z', '31 March 2019 at 02:00'],
])('tells an instant by the clock in London, %s', (_, instant, words) => {
  expect(instantInWords(instant)).toBe(words);
});

it('refuses what is no instant', () => {
  expect(() => instantInWords('soon')).toThrow(RangeError);
});
