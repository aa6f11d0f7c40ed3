import { missingPassage, toldOf, type Decided } from './not-shown.ts';

const line = {
  words: 'You lived with foster carers',
  aboutOthers: 'Mrs Ada Quill, 3 Mill Lane, and quill & sons',
};
const redact = (...passages: string[]): Decided => ({ decision: 'redact', reason: 'T1', passages });

it('tells a line that names nobody else as it is, unless somebody decides otherwise', () => {
  const own = { words: 'You were heard by Ada Quill.', aboutOthers: null };
  expect(toldOf(own, null)).toBe(own.words);
  expect(toldOf(own, redact('Ada Quill'))).toBe('You were heard by [not shown: T1].');
  expect(toldOf(own, { decision: 'withhold', reason: 'H1', passages: [] })).toBe(
    '[A line is not shown here: H1]',
  );
});

it('knows a piece that does not stand in the line, which would take out nothing', () => {
  expect(missingPassage(line, ['mill lane', 'foster'])).toBeUndefined();
  expect(missingPassage(line, ['Mill Lane', 'Mill Road'])).toBe('Mill Road');
});

it('tells all of a line that may be told', () => {
  const released: Decided = { decision: 'release', reason: null, passages: [] };
  expect(toldOf(line, released)).toBe(`${line.words} – ${line.aboutOthers}`);
});

it.each<[string, Decided, string]>([
  ['all of what is about others', redact(), 'You lived with foster carers – [not shown: T1]'],
  [
    'pieces, wherever they stand and however written',
    redact('Quill', '3 mill lane'),
    'You lived with foster carers – Mrs Ada [not shown: T1], [not shown: T1], and [not shown: T1] & sons',
  ],
  [
    'pieces that overlap, together',
    redact('Ada Qu', 'Quill,'),
    'You lived with foster carers – Mrs [not shown: T1] 3 Mill Lane, and quill & sons',
  ],
  [
    'pieces with signs of a pattern in them, as they are written',
    redact('Mrs .*', 'quill & sons'),
    'You lived with foster carers – Mrs Ada Quill, 3 Mill Lane, and [not shown: T1]',
  ],
  [
    'the whole line, its length too',
    { decision: 'withhold', reason: 'H1', passages: [] },
    '[A line is not shown here: H1]',
  ],
])('leaves out %s, and says why', (_, decided, told) => expect(toldOf(line, decided)).toBe(told));

it('tells nothing of a line that nobody decided on, or for which nobody said why', () => {
  expect(() => toldOf(line, null)).toThrow('Nobody has decided');
  expect(() => toldOf(line, { ...redact(), reason: null })).toThrow('Nobody has said why');
});
