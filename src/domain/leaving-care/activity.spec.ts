import { activityCodes } from '../codes/activity.codes.ts';
import { isEet, isNeet } from './activity.ts';

const codes = [...activityCodes.keys()];

it('education, employment and training are the F and P codes, the older ones too', () => {
  expect(codes.filter(isEet).toSorted()).toEqual([
    'F1',
    'F2',
    'F3',
    'F4',
    'F5',
    'P1',
    'P2',
    'P3',
    'P4',
    'P5',
  ]);
});

it('NEET is the G codes', () => {
  expect(codes.filter(isNeet).toSorted()).toEqual(['G4', 'G5', 'G6']);
});

it.each(['0', 'F9', '', 'f1'])('"%s" is neither', (code) => {
  expect([isEet(code), isNeet(code)]).toEqual([false, false]);
});
