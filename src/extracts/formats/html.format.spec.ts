import { createHash } from 'node:crypto';
import { aReport, aSheet } from '../../../test/builders/a-report.ts';
import { aRichReport } from '../../../test/builders/a-rich-report.ts';
import { day, link, number, text, type Sheet } from '../extract.ts';
import { bytesOf } from './bytes-of.ts';
import html, { servedPage, styleSource } from './html.format.ts';

const sheet = (name: string, layout: Sheet['layout'], rest: Partial<Sheet> = {}): Sheet =>
  aSheet({
    name,
    title: `Title of ${name}`,
    layout,
    header: ['As at', 'Children'],
    rows: [
      [day('2018-12-31'), number(1234)],
      [day('2019-01-31'), number(1200)],
    ],
    ...rest,
  });

const words = ['Name', '1 of 2', 'A sentence.', 'Good is low.', 'Getting worse'].map(text);
const report = aReport({
  title: 'Fish & <script>alert(1)</script>',
  position: 'Position',
  marking: 'Restricted',
  sheets: [
    sheet('one', 'headlines', {
      header: ['Measure', 'Figure', 'In words', 'Good is', 'Status'],
      rows: [words],
    }),
    sheet('two', 'facts', { rows: [[text('Council'), text('Ashdale')]] }),
    sheet('three', 'table', {
      chart: { finding: 'Fewer', limits: [], target: null, day: 0, value: 1, unit: '' },
    }),
    sheet('four', 'table'),
    sheet('five', 'entries', {
      header: ['Measure', 'Source'],
      rows: [[text('Name'), link('A guide', 'https://example.org/?a=1&b=2')]],
    }),
  ],
  data: sheet('data', 'table'),
});
let page: string;
beforeAll(async () => {
  page = (await bytesOf(html, report)).toString();
});
const count = (pattern: RegExp) => [...page.matchAll(pattern)].length;

it('is a page in British English, with nothing run and nothing fetched', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(| style=| on[a-z]+=/i);
});

describe('served to somebody', () => {
  const bar = {
    place: 'Pledgekeeper',
    name: 'Tom <b>Ashworth</b>',
    roles: 'board member',
    signOutAt: '/sign-out',
  };
  let served: string;
  beforeAll(async () => {
    served = await servedPage(report, bar);
  });

  it('says above it who is reading, with the way out', async () => {
    expect(served).toContain('You are <strong>Tom &lt;b&gt;Ashworth&lt;/b&gt;</strong>, board member');
    expect(served).toContain('<form method="post" action="/sign-out">');
    expect(await servedPage(report, { ...bar, signOutAt: null })).not.toContain('<form');
  });

  it('is otherwise the file, which says neither', () => {
    const without = served
      .replace(/<div class="bar">[^]*?<\/div>\n/, '')
      .replace(/<style>[^]*?<\/style>/, '')
      .replace(/style-src '[^']*'/, '');
    expect(without).toBe(page.replace(/<style>[^]*?<\/style>/, '').replace(/style-src '[^']*'/, ''));
    expect(page).not.toMatch(/<form|You are|class="bar"/);
  });

  it.each([
    ['the file', () => page],
    ['the served page', () => served],
  ])('has styles that a policy can allow by their hash: %s', (_, of) => {
    const text = of();
    const styles = /<style>([^]*?)<\/style>/.exec(text)![1]!;
    expect(styles.length).toBeGreaterThan(1000);
    const hash = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`;
    expect(text).toContain(`style-src ${hash}"`);
    expect(hash === styleSource).toBe(text === served);
  });
});

it('escapes what it is given', () => {
  expect(page).toContain('<h1>Fish &amp; &lt;script&gt;alert(1)&lt;/script&gt;</h1>');
  expect(page).toContain('<a href="https://example.org/?a=1&amp;b=2">A guide</a>');
});

it('has one first heading, and never skips a level', () => {
  const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  const deeper = levels.slice(1).map((level, n) => level - levels[n]!);
  expect(Math.max(...deeper)).toBe(1);
  expect(levels).toContain(3);
});

it('gives every table a caption, and every heading cell a scope', () => {
  expect(count(/<table>\s*<caption>/g)).toBe(2);
  expect(count(/<table/g)).toBe(2);
  expect(count(/<th scope="(col|row)"/g)).toBe(count(/<th[ >]/g));
});

it('draws a chart and tells it in words, with the same figures as a table below', () => {
  expect(page).toContain(
    'aria-label="Line chart of 2 month-ends. Title of three: 1,234 at 31 December 2018, ' +
      '1,200 at 31 January 2019, lowest 1,200, highest 1,234."',
  );
  expect(page.indexOf('<svg')).toBeLessThan(page.indexOf('<td class="number">1,234</td>'));
});

it('marks the status word by its own class as well as in words', () => {
  expect(page).toContain('<p class="status getting-worse">Getting worse</p>');
});

it('has one place for each link to go', () => {
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
});

describe('a rich report', () => {
  let rich: string;
  beforeAll(async () => {
    rich = (await bytesOf(html, aRichReport())).toString();
  });

  it('names in its contents every page of the extract, each once', () => {
    const contents = /<nav[^]*?<\/nav>/.exec(rich)![0];
    expect([...contents.matchAll(/<a href="#page-[^"]+">(.*?)<\/a>/g)].map(([, title]) => title)).toEqual([
      'On one page',
      'What changed and why',
      'About',
      'Stability',
      'Children in care',
      'Definitions',
    ]);
  });

  it('tells what each symbol says, in the cell and below the table', () => {
    expect(rich).toContain(
      '<td class="number"><abbr title="suppressed: a small number could point to a person">[c]</abbr></td>',
    );
    expect(rich).toContain('<p class="note">[u]: too few people to say.</p>');
  });

  it('heads a chart with its finding, and writes prose as paragraphs', () => {
    expect(rich).toContain('<figcaption>The number of children in care has hardly moved</figcaption>');
    expect(rich).toMatch(/<p>Needs attention: fewer care leavers [^<]*<\/p>/);
  });

  it('says its marking at head and foot; the foot is what every sheet of paper repeats', () => {
    expect(rich.split('<p class="marking">Restricted — contains small numbers.')).toHaveLength(3);
  });

  it('has no style that its own policy would refuse, and no id twice', () => {
    expect(rich).not.toMatch(/<[^>]+ style=/);
    const ids = [...rich.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
