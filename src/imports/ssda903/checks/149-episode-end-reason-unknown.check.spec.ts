import { finds } from '../../../../test/builders/checks.ts';
import check from './149-episode-end-reason-unknown.check.ts';

finds(check, 2025, [
  ['codes of the list', { Episodes: [{ REC: 'X1' }, { REC: 'E4a' }, { REC: 'E48' }] }, {}],
  ['no code', { Episodes: [{ REC: 'E99' }, { REC: 'home' }] }, { Episodes: [0, 1] }],
  ['E43 of an end on the last day it stood', { Episodes: [{ REC: 'E43', DEC: '31/03/2018' }] }, {}],
  ['E43 of the day after', { Episodes: [{ REC: 'E43', DEC: '01/04/2018' }] }, { Episodes: [0] }],
  ['E4, undivided, of this year', { Episodes: [{ REC: 'E4', DEC: '01/05/2024' }] }, { Episodes: [0] }],
  ['blank', { Episodes: [{ REC: '' }] }, {}],
]);
