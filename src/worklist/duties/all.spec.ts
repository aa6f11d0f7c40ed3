import { readdirSync } from 'node:fs';
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
