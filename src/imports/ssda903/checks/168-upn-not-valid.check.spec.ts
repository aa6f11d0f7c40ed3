import { finds } from '../../../../test/builders/checks.ts';
import check from './168-upn-not-valid.check.ts';

const number = (UPN: string) => ({ Header: [{ UPN }] });

finds(check, 2025, [
  ['a letter and 12 digits', number('B801200005001'), {}],
  ['in lower case', number('b801200005001'), {}],
  ['temporary: a letter at the end too', number('G80120000101A'), {}],
  ['a digit short', number('B80120000500'), { Header: [0] }],
  ['a digit long', number('B8012000050011'), { Header: [0] }],
  ['begun with a letter that none begins with', number('I801200005001'), { Header: [0] }],
  ['begun with a digit', number('5801200005001'), { Header: [0] }],
  ['none, for a reason of the list', number('UN5'), {}],
  ['no such reason', number('UN6'), { Header: [0] }],
  ['blank, which is rule 442', number(''), {}],
]);
