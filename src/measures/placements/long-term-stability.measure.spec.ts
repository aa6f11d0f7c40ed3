import { aChild } from '../../../test/builders/a-child.ts';
import { judges } from '../../../test/builders/judges.ts';
import longTermStability from './long-term-stability.measure.ts';

/** Born on 1 June 2012: under 16 throughout. */
const child = (episodes: string) => aChild().born('2012-06-01').episodes(episodes);

// DOMAIN M02, cases 1 to 8: in care by 30 September 2022, with the carer by 31 March 2023.
judges(longTermStability, '2025-03-31', [
  [
    '1: on both days themselves',
    child('30/09/2022 S C2 U6 > 31/03/2023; P U6 > open'),
    'met',
    'with the same carer since 2023-03-31, in care since 2022-09-30',
  ],
  ['2: in care a day later', child('01/10/2022 S C2 U6 > open'), 'outside', 'in care since 2022-10-01'],
  [
    '3: with the carer a day later',
    child('02/03/2020 S C2 U6 > 01/04/2023; P U6 > open'),
    'not-met',
    '2023-04-01',
  ],
  [
    '4: a move of house with the carer, and a stay in hospital',
    child(
      '02/03/2020 S C2 U6 > 10/05/2021; P U6 HD1 1AA > 10/01/2024; T U6 HD2 2BB > 02/06/2024; P T1 > 20/06/2024; P U6 HD2 2BB > open',
    ),
    'met',
    'since 2021-05-10',
  ],
  [
    '5: adopters and the carer just before them, together',
    child('02/03/2020 S C2 K2 > 10/05/2022; P U6 > 01/12/2024; B E1 A6 > open'),
    'met',
    'since 2022-05-10',
  ],
  [
    '6: not with two carers before them',
    child('02/03/2020 S C2 U6 > 01/06/2023; P U6 > 01/12/2024; B E1 A6 > open'),
    'not-met',
    'since 2023-06-01',
  ],
  [
    '7: 16 that day',
    aChild().born('2009-03-31').episodes('02/03/2020 S C2 U6 > open'),
    'outside',
    '16 or over',
  ],
  ['16 the day after', aChild().born('2009-04-01').episodes('02/03/2020 S C2 U6 > open'), 'met'],
  [
    '8: fostered for adoption by others',
    child('02/03/2020 S C2 U6 > 01/05/2023; P U5 > open'),
    'not-met',
    '2023-05-01',
  ],
  [
    'fostered for adoption by the same carer',
    child('02/03/2020 S C2 U6 > 01/05/2023; T U5 > open'),
    'not-met',
    'since 2023-05-01',
  ],
  [
    'fostered for adoption from the beginning',
    child('02/03/2020 S C2 U5 > 01/05/2023; L E1 U5 > open'),
    'met',
    '2020-03-02',
  ],
  [
    'back from hospital to whoever fosters for adoption',
    child('02/03/2020 S C2 U5 HD1 1AA > 01/05/2024; P T1 > 20/05/2024; P U5 HD1 1AA > open'),
    'met',
    'with the same carer since 2020-03-02',
  ],
  [
    'adopted by the foster carer',
    child('02/03/2020 S C2 U6 > 01/12/2024; U E1 A5 > open'),
    'met',
    '2020-03-02',
  ],
]);

judges(longTermStability, '2025-03-31', [
  [
    'in hospital on the day',
    child('02/03/2020 S C2 U6 HD1 1AA > 20/03/2025; P T1 > open'),
    'met',
    'since 2020-03-02',
  ],
  ['only a temporary stay is recorded', child('02/03/2020 S C2 T1 > open'), 'unknown'],
  [
    'the last carer of an earlier stay does not count',
    child('02/03/2020 S C2 U6 > 01/06/2022 E4A; 01/07/2022 S C2 A6 > open'),
    'met',
    'with the same carer since 2022-07-01',
  ],
  [
    'came back to the same carer too late',
    child('02/03/2020 S C2 U6 > 01/11/2022 E4A; 01/12/2022 S C2 U6 > open'),
    'outside',
  ],
  [
    'grew out of short breaks',
    child('02/03/2020 S V4 U6 > 10/05/2021; L C2 U6 > open'),
    'excluded',
    'short breaks',
  ],
  [
    'short breaks long before',
    child('02/03/2020 S V3 U6 > 05/03/2020 E4A; 10/05/2021 S C2 U6 > open'),
    'met',
  ],
  ['care began before the record, which reaches back far enough', child('02/03/2020 L C2 U6 > open'), 'met'],
  ['care began before the record, which does not', child('01/11/2022 L C2 U6 > open'), 'unknown'],
  ['in short breaks', child('02/03/2020 S V4 U6 > open'), 'excluded'],
  ['left care on the day', child('02/03/2020 S C2 U6 > 31/03/2025 E4A'), 'outside'],
  ['nothing is recorded', aChild(), 'outside'],
]);

// From 29 February back: 29 August 2021, and two years are 28 February 2022.
judges(longTermStability, '2024-02-29', [
  ['on both days', child('29/08/2021 S C2 U6 > 28/02/2022; P U6 > open'), 'met'],
  ['in care a day later', child('30/08/2021 S C2 U6 > 28/02/2022; P U6 > open'), 'outside'],
  ['with the carer a day later', child('29/08/2021 S C2 U6 > 01/03/2022; P U6 > open'), 'not-met'],
]);
