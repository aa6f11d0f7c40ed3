import { aChild, type Person } from '../../../test/builders/a-child.ts';
import { at, kirklees, nowhere } from '../../../test/builders/places.ts';
import { approvalGrounds, type ApprovalGround } from './approval-grounds.ts';
import type { DraftMove } from './draft-move.ts';

const home = at(414_300, 416_900);
const near = at(415_000, 417_000);
const lancashire = 'E10000017';
const outside: ApprovalGround = 'placement-outside-district';
const far: ApprovalGround = 'placement-over-20-miles';

const grounds = (child: Person, said: Partial<DraftMove>) =>
  approvalGrounds({
    history: child.history(),
    draft: {
      start: '2019-03-11',
      placement: 'U4',
      place: near,
      sameCarer: false,
      schoolChanges: false,
      ...said,
    },
    authority: kirklees,
  });

const settled = aChild().inCare('2015-09-07').home(home);

it.each<[string, Partial<DraftMove>, ApprovalGround[]]>([
  ['near', {}, []],
  ['near and outside', { place: at(415_000, 417_000, lancashire) }, [outside]],
  ['far and inside', { place: at(383_981, 457_326) }, [far]],
  ['far and outside', { place: at(383_981, 457_326, lancashire) }, [outside, far]],
  // 32,187 metres are 20.0 miles, and no more; 32,300 are 20.1.
  ['20 miles away', { place: at(414_300, 449_087) }, []],
  ['just over 20 miles away', { place: at(414_300, 449_200) }, [far]],
  ['nobody knows where, which is not near', { place: nowhere }, [outside, far]],
  ['far, with the carer', { place: at(383_981, 457_326), sameCarer: true }, [far]],
  ['with adopters, whose place is kept from everybody', { placement: 'A4', place: nowhere }, []],
  ['for a night in hospital far away', { placement: 'T1', place: at(383_981, 457_326, lancashire) }, []],
])('a move %s', (_, said, expected) => {
  expect(grounds(settled, said)).toEqual(expected);
});

it('asks nothing about miles of whose home nobody can know', () => {
  const place = at(383_981, 457_326, lancashire);
  expect(grounds(settled.unaccompanied('2018-01-01'), { place })).toEqual([outside]);
  expect(grounds(aChild().inCare('2015-09-07'), {})).toEqual([far]);
});
