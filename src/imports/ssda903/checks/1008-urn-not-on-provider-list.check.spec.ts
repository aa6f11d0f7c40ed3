import { aSetting } from '../../../../test/builders/a-setting.ts';
import { faultsIn, finds } from '../../../../test/builders/checks.ts';
import check from './1008-urn-not-on-provider-list.check.ts';

finds(
  check,
  2025,
  [
    ['on the list, in any case', { Episodes: [{ URN: 'SC045099' }, { URN: 'sc045099' }] }, {}],
    ['not on it', { Episodes: [{ URN: 'SC999999' }, { URN: '1234567' }] }, { Episodes: [0, 1] }],
    ['no URN at all', { Episodes: [{ URN: '5b67891' }] }, { Episodes: [0] }],
    ['inspected by others', { Episodes: [{ URN: 'XXXXXXX' }] }, {}],
    ['one X too few', { Episodes: [{ URN: 'XXXXXX' }] }, { Episodes: [0] }],
    ['blank', { Episodes: [{ URN: '' }] }, {}],
  ],
  { providers: [aSetting()] },
);

it('finds nothing while no list is held', () =>
  expect(faultsIn(check, 2025, { Episodes: [{ URN: 'SC999999' }] })).toEqual({}));
