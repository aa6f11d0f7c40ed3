import { isTemporary, placementGroup, placementGroups } from './placement-groups.ts';

// Every placement code of the return, retired ones too.
const codes = {
  foster: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'],
  'placed for adoption': ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'],
  'with parents': ['P1'],
  "secure and children's homes": ['K1', 'K2'],
  'independent/semi-independent/supported': ['H5', 'K3', 'P2'],
  'other residential': ['R1', 'R2', 'R3', 'R5'],
  'residential schools': ['S1'],
  other: ['P3', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14'],
};

it.each(Object.entries(codes))('%s: %j', (group, inGroup) => {
  expect(inGroup.map(placementGroup)).toEqual(inGroup.map(() => group));
  expect(inGroup.some(isTemporary)).toBe(false);
});

it('shows the groups in DfE’s order', () => {
  expect(placementGroups).toEqual(Object.keys(codes));
});

it.each(['T0', 'T1', 'T2', 'T3', 'T4'])('%s is temporary and in no group', (code) => {
  expect(isTemporary(code)).toBe(true);
  expect(placementGroup(code)).toBeNull();
});

it.each(['', 'U7', 'u6', 'constructor'])('"%s" is no code', (code) => {
  expect(placementGroup(code)).toBeNull();
  expect(isTemporary(code)).toBe(false);
});
