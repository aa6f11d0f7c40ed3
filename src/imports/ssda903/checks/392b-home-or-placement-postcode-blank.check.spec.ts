import { finds } from '../../../../test/builders/checks.ts';
import check from './392b-home-or-placement-postcode-blank.check.ts';

const lives = (HOME_POST: string, PL_POST: string, more = {}) => ({
  Header: [{ UASC: '0' }],
  Episodes: [{ HOME_POST, PL_POST, LS: 'C2', PLACE: 'U6', ...more }],
});

finds(check, 2025, [
  ['both', lives('HD1 1AA', 'LS1 1AA'), {}],
  ['both, which may be no postcodes (rule 392c)', lives('HD', 'LS'), {}],
  ['no home', lives('', 'LS1 1AA'), { Episodes: [0] }],
  ['no placement', lives('HD1 1AA', ''), { Episodes: [0] }],
  ['neither', lives('', ''), { Episodes: [0] }],
  ['on a short break', lives('', '', { LS: 'V4' }), {}],
  ['no address of the adopters', lives('HD1 1AA', '', { PLACE: 'A6' }), {}],
  ['no home, placed for adoption', lives('', '', { PLACE: 'A3' }), { Episodes: [0] }],
  ['UASC', { ...lives('', ''), Header: [{ UASC: '1' }] }, {}],
  ['UASC until last year', { ...lives('', ''), Header_last: [{ UASC: '1' }] }, {}],
  ['not UASC last year either', { ...lives('', ''), Header_last: [{ UASC: '0' }] }, { Episodes: [0] }],
]);
