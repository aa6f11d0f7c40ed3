import { finds } from '../../../../test/builders/checks.ts';
import check from './303-uasc-end-but-not-flagged-uasc.check.ts';

const child = (UASC: string, DUC: string) => ({ Header: [{ UASC }], UASC: [{ DUC }] });
const found = { Header: [0], UASC: [0] };

finds(check, 2025, [
  ['not flagged', child('0', '02/05/2024'), found],
  ['flag is blank', child('', '02/05/2024'), found],
  ['flagged', child('1', '02/05/2024'), {}],
  ['flagged, as data tools write it', child('1.0', '02/05/2024'), {}],
  ['no end', child('0', ''), {}],
  ['an end that cannot be read, which is rule 104', child('0', '31/04/2024'), {}],
  ['not in Header, which is INT09', { UASC: [{ DUC: '02/05/2024' }] }, {}],
]);
