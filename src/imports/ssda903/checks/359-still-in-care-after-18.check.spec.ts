import { finds } from '../../../../test/builders/checks.ts';
import check from './359-still-in-care-after-18.check.ts';

const open = (DOB: string, more = {}) => ({
  Header: [{ DOB }],
  Episodes: [{ DEC: '', LS: 'C2', PLACE: 'U6', ...more }],
});

finds(check, 2025, [
  ['18 on the last day itself', open('31/03/2007'), {}],
  ['18 the day before', open('30/03/2007'), { Episodes: [0] }],
  ['18 the day after', open('01/04/2007'), {}],
  ["accommodated in a children's home", open('30/03/2007', { LS: 'v2', PLACE: 'k2' }), {}],
  ['accommodated elsewhere', open('30/03/2007', { LS: 'V2' }), { Episodes: [0] }],
  ["in a children's home under an order", open('30/03/2007', { PLACE: 'K2' }), { Episodes: [0] }],
  ['ended', open('30/03/2007', { DEC: '30/03/2025' }), {}],
  ['an end that cannot be read, which is rule 147', open('30/03/2007', { DEC: '31/02/2025' }), {}],
  ['no day of birth to judge by', open('31/02/2000'), {}],
]);

finds(check, 2026, [
  ['born on a leap day', open('29/02/2008'), { Episodes: [0] }],
  ['18 after the year', open('01/04/2008'), {}],
]);
