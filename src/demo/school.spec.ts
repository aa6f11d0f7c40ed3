import { parse } from 'csv-parse/sync';
import { ageOn } from '../domain/dates/age.ts';
import { plainDate } from '../domain/dates/plain-date.ts';
import { disabilityCodes } from '../domain/codes/disability.codes.ts';
import { inventCouncil, type CouncilFiles } from './council.ts';

type Row = Record<string, string>;
const files = inventCouncil();
const rowsOf = (name: keyof CouncilFiles): Row[] => parse(files[name], { columns: true });
const day = (text: string) => plainDate(text.split('/').reverse().join('-'));

const bornOn = new Map(rowsOf('header.csv').map(({ CHILD, DOB }) => [CHILD!, day(DOB!)]));
const episodes = new Map<string, Row[]>();
for (const row of rowsOf('episodes.csv'))
  episodes.set(row['CHILD']!, [...(episodes.get(row['CHILD']!) ?? []), row]);
const inCare = (child: string, on: string) =>
  episodes
    .get(child)!
    .some(
      ({ DECOM, DEC, LS }) => day(DECOM!) <= on && (!DEC || on < day(DEC)) && !['V3', 'V4'].includes(LS!),
    );

it('plans are told of children of school age who were in care that day, none after the last day', () => {
  const plans = rowsOf('education-plans.csv');
  expect(plans.length).toBeGreaterThan(1_500);
  expect(plans.filter(({ CHILD, PEP_ON }) => !inCare(CHILD!, day(PEP_ON!)))).toEqual([]);
  expect(plans.filter(({ CHILD, PEP_ON }) => ageOn(bornOn.get(CHILD!)!, day(PEP_ON!)) < 5)).toEqual([]);
  expect(plans.filter(({ PEP_ON }) => day(PEP_ON!) > '2019-01-31')).toEqual([]);
  expect(new Set(plans.map(({ CHILD, PEP, PEP_ON }) => `${CHILD} ${PEP} ${PEP_ON}`)).size).toBe(plans.length);
});

it('schools tell of children who were in care at 31 March 2018, and of no more sessions missed than possible', () => {
  const years = rowsOf('school-years.csv');
  expect(years.length).toBeGreaterThan(300);
  for (const { CHILD, SESSIONS_POSSIBLE, SESSIONS_AUTHORISED, SESSIONS_UNAUTHORISED } of years) {
    expect([CHILD, inCare(CHILD!, '2018-03-31')]).toEqual([CHILD, true]);
    expect(Number(SESSIONS_AUTHORISED) + Number(SESSIONS_UNAUTHORISED)).toBeLessThanOrEqual(
      Number(SESSIONS_POSSIBLE),
    );
  }
});

it('those who end key stage 4 are of year 11, and results are of those who were matched', () => {
  const pupils = rowsOf('key-stage-4.csv');
  expect(pupils.map(({ CHILD }) => ageOn(bornOn.get(CHILD!)!, '2017-08-31'))).toEqual(pupils.map(() => 15));
  const matched = new Map(pupils.map(({ CHILD, MATCHED }) => [CHILD, MATCHED]));
  const results = rowsOf('exam-results.csv');
  expect(results.filter(({ CHILD }) => matched.get(CHILD!) !== '1')).toEqual([]);
  expect(new Set(results.map(({ CHILD, SUBJECT }) => `${CHILD} ${SUBJECT}`)).size).toBe(results.length);
});

it('Attainment 8 is what the grades come to, English and maths counted twice', () => {
  const results = new Map<string, Map<string, number>>();
  for (const { CHILD, SUBJECT, GRADE } of rowsOf('exam-results.csv')) {
    const theirs = results.get(CHILD!) ?? new Map<string, number>();
    results.set(CHILD!, theirs.set(SUBJECT!, Number(GRADE!.slice(0, 1)) || 0));
  }
  const worked = [...results].map(([child, grades]) => {
    const of = (subject: string) => grades.get(subject) ?? 0;
    const [language, literature] = [of('English language'), of('English literature')];
    const top = (numbers: number[]) =>
      numbers
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce((a, b) => a + b, 0);
    const science = of('Combined science');
    const rest = [...grades].filter(([subject]) => !/English|Math|science|History|Geography/.test(subject));
    return [
      child,
      2 * Math.max(language, literature) +
        2 * of('Mathematics') +
        top([science, science, of('History'), of('Geography')]) +
        top([Math.min(language, literature), ...rest.map(([, grade]) => grade)]),
    ];
  });
  const told = new Map(rowsOf('key-stage-4.csv').map((row) => [row['CHILD'], Number(row['ATTAINMENT_8'])]));
  expect(worked.length).toBeGreaterThan(25);
  expect(worked).toEqual(worked.map(([child]) => [child, told.get(child as string)]));
});

it('disabilities have codes of the census, and NONE stands beside no other', () => {
  const byChild = new Map<string, string[]>();
  for (const { CHILD, DISABILITY } of rowsOf('disabilities.csv'))
    byChild.set(CHILD!, [...(byChild.get(CHILD!) ?? []), DISABILITY!]);
  const all = [...byChild.values()];
  expect(all.flat().filter((code) => !disabilityCodes.has(code))).toEqual([]);
  expect(all.filter((codes) => codes.length > 1 && codes.includes('NONE'))).toEqual([]);
  expect(all.filter((codes) => !codes.includes('NONE')).length).toBeGreaterThan(100);
  expect(byChild.size).toBeLessThan(bornOn.size);
});
