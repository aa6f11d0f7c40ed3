import { placesOf } from './navigation.ts';

it.each([
  ['board-member', ['/scorecard', '/extracts', '/plans', '/indicators', '/actions', '/you-said']],
  ['partner', ['/indicators']],
  [
    'performance-analyst',
    [
      '/scorecard',
      '/extracts',
      '/plans',
      '/indicators',
      '/actions',
      '/you-said',
      '/imports',
      '/findings',
      '/duplicates',
      '/ops/runs',
    ],
  ],
  ['personal-adviser', ['/work', '/actions', '/you-said', '/findings']],
  ['service', []],
] as const)('shows a %s only where they may go', (role, hrefs) => {
  expect(placesOf([role]).map(({ href }) => href)).toEqual(hrefs);
});

it('begins a manager who prepares the extract with their own work', () => {
  expect(placesOf(['performance-analyst', 'team-manager'])[0]!.href).toBe('/work');
});
