import { finds } from '../../../../test/builders/checks.ts';
import check from './199-episode-after-adoption.check.ts';

finds(check, 2025, [
  [
    'an episode after the adoption',
    { Episodes: [{ DECOM: '02/05/2024', REC: 'E11' }, { DECOM: '03/05/2024' }] },
    { Episodes: [1] },
  ],
  [
    'rows in any order of the file',
    { Episodes: [{ DECOM: '03/05/2024' }, { DECOM: '02/05/2024', REC: 'E12' }] },
    { Episodes: [0] },
  ],
  [
    'the adoption itself, and what led to it',
    {
      Episodes: [
        { DECOM: '01/05/2024', REC: 'X1' },
        { DECOM: '02/05/2024', REC: 'E11' },
      ],
    },
    {},
  ],
  [
    'adopted twice',
    {
      Episodes: [
        { DECOM: '02/05/2024', REC: 'E11' },
        { DECOM: '03/05/2024', REC: 'E11' },
      ],
    },
    { Episodes: [1] },
  ],
  [
    'adopted last year',
    { Episodes: [{ DECOM: '02/05/2024' }], Episodes_last: [{ DECOM: '02/05/2023', REC: 'E12' }] },
    { Episodes: [0] },
  ],
  [
    'the same episode sent again, once it had ended',
    { Episodes: [{ DECOM: '02/05/2023', REC: 'E12' }], Episodes_last: [{ DECOM: '02/05/2023', REC: 'E12' }] },
    {},
  ],
  [
    'returned home last year',
    { Episodes: [{ DECOM: '02/05/2024' }], Episodes_last: [{ DECOM: '02/05/2023', REC: 'E4A' }] },
    {},
  ],
  [
    'days that cannot be read',
    { Episodes: [{ DECOM: '31/04/2024', REC: 'E11' }, { DECOM: '03/05/2024' }, { DECOM: '' }] },
    {},
  ],
  [
    'another child',
    {
      Episodes: [
        { CHILD: '1', DECOM: '02/05/2024', REC: 'E11' },
        { CHILD: '2', DECOM: '03/05/2024' },
      ],
    },
    {},
  ],
]);
