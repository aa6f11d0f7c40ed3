import { finds } from '../../../../test/builders/checks.ts';
import check from './105-uasc-flag-is-neither-0-nor-1.check.ts';

const uasc = (UASC: string) => ({ Header: [{ UASC }] });

finds(check, 2025, [
  ['0', uasc('0'), {}],
  ['1', uasc('1'), {}],
  ['True, as data tools write it', uasc('True'), {}],
  ['2', uasc('2'), { Header: [0] }],
  ['Y', uasc('Y'), { Header: [0] }],
  ['blank', uasc(''), { Header: [0] }],
]);
