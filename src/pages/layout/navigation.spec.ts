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
      '/approvals',
      '/ops/runs',
      '/retention',
    ],
  ],
  [
    'team-manager',
    [
      '/work',
      '/requests',
      '/subject-access',
      '/scorecard',
      '/extracts',
      '/plans',
      '/indicators',
      '/actions',
      '/you-said',
      '/findings',
      '/duplicates',
      '/approvals',
    ],
  ],
  [
    'administrator',
    [
      '/scorecard',
      '/extracts',
      '/plans',
      '/indicators',
      '/actions',
      '/you-said',
      '/imports',
      '/approvals',
      '/ops/runs',
      '/retention',
    ],
  ],
  ['reviewing-officer', ['/work', '/actions', '/you-said']],
  ['personal-adviser', ['/work', '/requests', '/subject-access', '/actions', '/you-said', '/findings']],
  ['service', []],
] as const)('shows a %s only where they may go', (role, hrefs) => {
  expect(placesOf([role]).map(({ href }) => href)).toEqual(hrefs);
});

it('begins a manager who prepares the extract with their own work', () => {
  expect(placesOf(['performance-analyst', 'team-manager'])[0]!.href).toBe('/work');
});
