import { finds } from '../../../../test/builders/checks.ts';
import check from './int18-uasc-dob-differs-from-header.check.ts';

const born = (DOB: string, ...inHeader: string[]) => ({
  UASC: [{ DOB }],
  Header: inHeader.map((each) => ({ DOB: each })),
});

finds(check, 2025, [
  ['another day', born('02/05/2010', '03/05/2010'), { UASC: [0] }],
  ['day and month changed round', born('02/05/2010', '05/02/2010'), { UASC: [0] }],
  ['the same day', born('29/02/2012', '29/02/2012'), {}],
  ['blank here', born('', '02/05/2010'), {}],
  ['unreadable in Header', born('02/05/2010', '2010-05-02'), {}],
  ['not in Header', born('02/05/2010'), {}],
  ['twice in Header, once otherwise', born('02/05/2010', '02/05/2010', '03/05/2010'), { UASC: [0] }],
]);
