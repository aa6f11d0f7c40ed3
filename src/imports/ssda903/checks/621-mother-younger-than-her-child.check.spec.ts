import { finds } from '../../../../test/builders/checks.ts';
import check from './621-mother-younger-than-her-child.check.ts';

const born = (DOB: string, MC_DOB: string) => ({ Header: [{ DOB, MC_DOB }] });

finds(check, 2025, [
  ['the same day', born('02/05/2008', '02/05/2008'), { Header: [0] }],
  ['her child a day before', born('02/05/2008', '01/05/2008'), { Header: [0] }],
  ['her child a day after, which is rule 620', born('02/05/2008', '03/05/2008'), {}],
  ['the leap day before', born('01/03/2008', '29/02/2008'), { Header: [0] }],
  ['no child', born('02/05/2008', ''), {}],
  [
    'days that cannot be read',
    {
      Header: [
        { DOB: '31/04/2008', MC_DOB: '01/05/2007' },
        { DOB: '02/05/2008', MC_DOB: '31/04/2007' },
      ],
    },
    {},
  ],
]);
