import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Plan } from '../../src/plans/plan.ts';
import { ownPlans, readPlans } from '../../src/plans/read-plans.ts';

/** The facts that the plans were written from; not part of this project, so not everywhere. */
const facts = join(__dirname, '../../../shared/reference/PLANS.md');
const indicatorFiles = join(__dirname, '../../src/plans/indicators');

/** In the order of the sections of the facts. */
const sections = [
  'kirklees-corporate-parenting-strategy-2019',
  'kirklees-children-and-young-peoples-plan-2020',
  'kirklees-early-support-strategy-2018',
  'calderdale-children-and-young-peoples-plan',
];

const month = '(January|February|March|April|May|June|July|August|September|October|November|December)';

/** What looks like a figure and is none, in the order in which it is taken out. */
const notFigures: readonly (readonly [kind: string, shape: RegExp])[] = [
  ['the number of a section', /^\d+\. /],
  ['the numbering of the parts of a form', /^Committee report form.*$/m],
  ['the number of a pledge', /^\| \d /gm],
  ['the day of a date', new RegExp(String.raw`\b\d{1,2} (?=${month})`, 'g')],
  ['a year, or years', /\b(19|20)\d\d(–\d\d(\d\d)?)?\b/g],
  ['ages of a plan', /\b(Ages )?\d+–\d+(, to \d+)?(?= for|;| by Pupil| 2\.8| \|)|\b\d+\/\d+\b/g],
  ['an age', /\b\d+-(?=year-olds|, )|(under|at|from|up to) \d+\b(?!%|\.\d)/g],
  ['part of a name', /No\. 11|Attainment 8|level 3|GCSEs at 9–4/g],
  ['the bounds of a rank', /0–30%/g],
  ['the base of a rate', /per 10,000/g],
  ['the threshold of a measure', /(more than|over) 20 miles/g],
];

/** `1,859`, `63.4`, `−2`; and what is printed as `3 in 10` as the percentage that it is. */
const numbersIn = (text: string): number[] => [
  ...[...text.matchAll(/\b(\d) in (\d+)\b/g)].map(([, part, of]) => (100 * Number(part)) / Number(of)),
  ...[...text.replaceAll(/\b\d in \d+\b/g, '').matchAll(/−?\d{1,3}(,\d{3})+|−?\d+(\.\d+)?/g)].map(
    ([number]) => Number(number.replaceAll(',', '').replace('−', '-')),
  ),
];

function figuresOf(section: string): number[] {
  return numbersIn(notFigures.reduce((text, [, shape]) => text.replace(shape, ' '), section));
}

/** Every number in the words of a plan, its printed figures left out. */
const numbersInWords = ({ figures: _, ...plan }: Plan): Set<number> =>
  new Set(numbersIn(JSON.stringify(plan)));

/** The numbers of a plan's own indicators. */
function indicatorNumbers({ indicators = [] }: Plan): Set<number> {
  const files = readdirSync(indicatorFiles).filter((file) => file.endsWith('.csv'));
  const rows = files.flatMap((file): { INDICATOR: string; VALUE: string }[] =>
    parse(readFileSync(join(indicatorFiles, file)), { columns: true, bom: true }),
  );
  const own = rows.filter(({ INDICATOR }) => indicators.some((one) => one.id === INDICATOR));
  return new Set(own.map(({ VALUE }) => Number(VALUE)));
}

function placesIn(plan: Plan): (figure: number) => string {
  const printed = new Set(plan.figures?.map(({ value }) => value));
  const [indicators, words] = [indicatorNumbers(plan), numbersInWords(plan)];
  return (figure) => {
    if (printed.has(figure)) return 'printed figure';
    if (indicators.has(figure)) return 'number of an indicator';
    return words.has(figure) ? 'in the words of the plan' : `nowhere: ${figure}`;
  };
}

(existsSync(facts) ? describe : describe.skip)(
  'every number of the facts that the plans were written from',
  () => {
    const text = existsSync(facts) ? readFileSync(facts, 'utf8') : '';
    const parts = text.split(/^## /m).slice(1);

    it('stands in the plan or in a file of indicators; what does not add up, in a note (recounted in src/plans)', async () => {
      const plans = await readPlans([ownPlans]);
      const table = sections.map((id, at) => {
        const placeIn = placesIn(plans.find((plan) => plan.id === id)!);
        return [id, countsOf(figuresOf(parts[at]!).map(placeIn))];
      });
      expect(Object.fromEntries(table)).toEqual({
        'kirklees-corporate-parenting-strategy-2019': { 'printed figure': 26 },
        // 71 organisations and 25 services, and 1 in 9, which the indicator says in its words.
        'kirklees-children-and-young-peoples-plan-2020': {
          'number of an indicator': 30,
          'in the words of the plan': 3,
        },
        // 2,605 and 672.
        'kirklees-early-support-strategy-2018': {
          'printed figure': 11,
          'number of an indicator': 64,
          'in the words of the plan': 2,
        },
        'calderdale-children-and-young-peoples-plan': {},
      });
    });

    it.each(notFigures)('leaves out %s, which is there', (kind, shape) => {
      const before = notFigures.slice(
        0,
        notFigures.findIndex(([one]) => one === kind),
      );
      const left = parts.map((part) => before.reduce((rest, [, taken]) => rest.replace(taken, ' '), part));
      expect(left.some((part) => part.search(shape) !== -1)).toBe(true);
    });
  },
);

function countsOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
