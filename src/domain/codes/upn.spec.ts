import { checkLetter, isUpn } from './upn.ts';

it('knows the check letters of DfE’s examples', () => {
  expect(checkLetter('801200005001')).toBe('B');
  expect(checkLetter('801200001001')).toBe('H');
  expect(checkLetter('80120000101A')).toBe('G');
});

it.each([
  ['B801200005001', true],
  ['P207000016049', true],
  ['B207000016049', false],
  ['one digit wrong', 'B801200005011', false],
  ['two digits changed about', 'B801200050001', false],
  ['lower case', 'b801200005001', false],
  ['a digit short', 'B80120000500', false],
  ['a digit long', 'B8012000050011', false],
  ['a letter that none begins with', 'I801200005001', false],
  ['temporary', 'G80120000101A', true],
  ['temporary, its letter counted', 'W80120000101B', true],
  ['temporary, with the wrong check letter', 'G80120000101B', false],
  ['temporary, with a letter that none ends with', 'B80120000500S', false],
  ['not of school age', 'UN1', true],
  ['sources disagree', 'UN5', true],
  ['no such code', 'UN6', false],
  ['nothing', '', false],
])('%s', (...words) => {
  expect(isUpn(String(words.at(-2)))).toBe(words.at(-1));
});
