import { placesOf } from './navigation.ts';

it.each([
  ['board-member', ['/scorecard', '/extracts', '/plans', '/indicators']],
  ['partner', ['/plans', '/indicators']],
  [
    'performance-analyst',
    ['/scorecard', '/extracts', '/plans', '/indicators', '/imports', '/findings', '/duplicates', '/ops/runs'],
  ],
  ['personal-adviser', ['/work', '/findings']],
  ['service', []],
] as const)('shows a %s only where they may go', (role, hrefs) => {
  expect(placesOf([role]).map(({ href }) => href)).toEqual(hrefs);
});

it('begins a manager who prepares the extract with their own work', () => {
  expect(placesOf(['performance-analyst', 'team-manager'])[0]!.href).toBe('/work');
});
