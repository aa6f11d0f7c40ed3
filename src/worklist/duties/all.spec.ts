import { readdirSync } from 'node:fs';
import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { itemsOf } from '../../../test/builders/duties.ts';
import { at } from '../../../test/builders/places.ts';
import { readCatalogue } from '../../measures/catalogue.ts';
import { duties } from './all.ts';

const files = readdirSync(__dirname);

it('holds every duty that has a file, by its name and once', () => {
  const named = files.flatMap((file) => /^(.+)\.duty\.ts$/.exec(file)?.[1] ?? []);
  expect(duties.map(({ id }) => id).toSorted()).toEqual(named.toSorted());
});

it('has cases beside every duty', () => {
  expect(duties.filter(({ id }) => !files.includes(`${id}.duty.spec.ts`))).toEqual([]);
});

it('calls nothing the law that was not read in the law', () => {
  const unsure = duties.filter(({ source }) => source.standing !== 'verified').map(({ id }) => id);
  expect(unsure).toEqual(expect.arrayContaining(['contact-promise', 'pathway-plan', 'pathway-plan-review']));
  for (const { source } of duties) expect(source.title).toMatch(/\w/);
});

describe('every risk', () => {
  const leaver = aChild().born('1999-05-04').inCare('2009-05-04', '2017-05-04', { because: 'E17' });
  const eligible = aChild().born('2002-03-01').inCare('2010-01-01');
  const inCare = aChild()
    .home(at(414_300, 416_900))
    .inCare('2018-06-04', null, { place: at(414_300, 420_000) });
  const atSchool = aChild().inCare('2018-06-04');
  const atRisk: Record<string, readonly Person[]> = {
    absence: [atSchool.attendance('2018-12-21', 140, 14)],
    'distance-rising': [
      inCare.moved('2019-01-14', 'U6', at(414_300, 437_000)),
      inCare.moved('2019-01-14', 'U6', at(414_300, 477_000)),
    ],
    'neet-over-28-days': [leaver.eet('2018-12-01', 'G5'), eligible.eet('2018-12-01', 'G5')],
    'no-contact': [leaver, leaver.inTouch('2018-12-01', 'NO'), eligible],
    'no-school-place': [atSchool.schoolPlace('none', '2019-01-14')],
    'placement-at-risk': [
      inCare.moved('2019-01-14', 'K2'),
      inCare.moved('2019-01-14', 'K2').moved('2019-01-28', 'U6'),
    ],
    'school-change': [
      atSchool
        .schoolPlace('mainstream', '2018-09-03', '2019-01-21')
        .schoolPlace('mainstream', '2019-01-21')
        .moved('2019-01-14', 'U6'),
    ],
    'unsuitable-accommodation': [
      leaver.accommodation('2019-01-20', 'S2'),
      eligible.accommodation('2019-01-20', 'W2'),
    ],
  };

  it('has its cases here', () =>
    expect(duties.filter(({ rank }) => rank === 'risk').map(({ id }) => id)).toEqual(Object.keys(atRisk)));

  it('says what would change which figure of the catalogue', async () => {
    const titles = (await readCatalogue()).measures.map(({ title }) => title);
    for (const duty of duties)
      for (const person of atRisk[duty.id] ?? []) {
        const [item] = itemsOf(duty, person, '2019-02-04');
        const [, figure] = /"(.+)"/.exec(item!.wouldChange!)!;
        expect([duty.id, titles.includes(figure!)]).toEqual([duty.id, true]);
        expect(item!.wouldChange).not.toMatch(/\b(he|she|him|her|his|they|their)\b/i);
      }
  });
});
