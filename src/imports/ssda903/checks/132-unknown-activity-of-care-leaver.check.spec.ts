import { finds } from '../../../../test/builders/checks.ts';
import check from './132-unknown-activity-of-care-leaver.check.ts';

const activity = (ACTIV: string) => ({ OC3: [{ ACTIV }] });

finds(check, 2025, [
  ['a code', activity('F4'), {}],
  ['0 stands for nothing to say', activity('0'), {}],
  ['1 does not', activity('1'), { OC3: [0] }],
  ['in lower case, as it is read', activity('g5'), {}],
  ['blank', activity(''), { OC3: [0] }],
  ['a code that ended with 2020/21', activity('F3'), { OC3: [0] }],
]);

finds(check, 2021, [
  ['F3 in its last year', activity('F3'), {}],
  ['F5, which came a year later', activity('F5'), { OC3: [0] }],
]);
