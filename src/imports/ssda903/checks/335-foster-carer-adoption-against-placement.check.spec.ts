import { finds } from '../../../../test/builders/checks.ts';
import check from './335-foster-carer-adoption-against-placement.check.ts';

const adopted = (PLACE: string, FOSTER_CARE: string, REC = 'E12') => ({
  Episodes: [
    { PLACE: 'A3', REC: 'X1' },
    { PLACE, REC },
  ],
  AD1: [{ FOSTER_CARE }],
});
const both = { Episodes: [1], AD1: [0] };

finds(check, 2025, [
  ['with the foster carer, and not by them', adopted('A3', '0'), both],
  ['with the foster carer under an order, and not by them', adopted('A5', '0'), both],
  ['with the foster carer, by an older code', adopted('A2', '0', 'E1'), both],
  ['with the foster carer, and by them', adopted('A5', '1'), {}],
  ['elsewhere, and by the foster carer', adopted('A4', '1', 'E11'), both],
  ['elsewhere under an order, and by the foster carer', adopted('A6', '1'), both],
  ['elsewhere, by an older code', adopted('A1', '1'), both],
  ['elsewhere, and not by the foster carer', adopted('A6', '0'), {}],
  ['no placement for adoption', adopted('U6', '0'), {}],
  ['not adopted', adopted('A3', '0', 'E4A'), {}],
  ['blank', adopted('A3', ''), {}],
  ['named as every object has a property', adopted('A3', 'constructor'), {}],
]);
