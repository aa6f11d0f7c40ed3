import type { Bridge } from '../../snapshots/bridge.ts';
import { missingFigure } from '../../measures/tally.ts';
import { pagesIn } from '../layout/page.ts';
import { shellOfNobody } from '../layout/shell.ts';
import { bridgesShown } from './files-in-words.ts';

const counted = (numerator: number) => ({
  ...missingFigure(''),
  numerator,
  denominator: 633,
  unknown: 0,
  missing: null,
});
const bridge: Bridge = {
  measureId: 'three-or-more-placements',
  version: 1,
  asAt: '2019-01-31',
  from: { knownAt: '2019-02-06T02:14:00.000000Z', version: 1, figure: counted(39) },
  to: { knownAt: '2019-03-01T02:14:00.000000Z', version: 1, figure: counted(41) },
  definition: null,
  causes: [
    { cause: 'recorded late', from: 'not met', to: 'met', people: 3, numerator: 3, denominator: 0 },
    { cause: 'withdrawn', from: 'met', to: null, people: 1, numerator: -1, denominator: -1 },
  ] as unknown as Bridge['causes'],
  changed: 4,
};

it('shows why a figure is otherwise, from one count to the other (J6)', () => {
  const changes = [
    { measure: 'three-or-more-placements', title: 'Three or more placements', bridge, isWorkedOut: true },
    { measure: 'foster-care', title: 'In foster care', bridge: null, isWorkedOut: true },
  ].map((change) => ({ ...change, sentence: 'We said 39. We now say 41.' }));
  const page = pagesIn(new URL('.', import.meta.url))('files.njk', shellOfNobody(true), {
    month: '2019-01',
    monthWords: 'January 2019',
    version: 2,
    status: { text: 'Published', classes: '' },
    publishedAt: '1 March 2019 at 10:00',
    changeNote: 'Moves were recorded late.',
    newer: null,
    bridges: bridgesShown(changes),
    variants: [],
    back: '/extracts',
  });
  const words = page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(words).toContain(
    'Known at 6 February 2019 at 02:14 39 Recorded late 3 +3 Withdrawn 1 -1 Known at 1 March 2019 at 02:14 41',
  );
  expect(words).toContain('In foster care We said 39.');
});
