import { permanencePlanCodes } from '../../domain/codes/permanence-plan.codes.ts';

/**
 * What may be chosen in a column of Annex A, in the form's own words and order: the letter before a code is the place it has in
 * the list. Source: LIIA's schema of the layout of January 2024; ethnicity, in touch, accommodation and activity: Standard
 * Safeguarding Dataset (July 2026), Annex A SQL.
 */
type Options = ReadonlyMap<string, string>;

/** `a) U1: Foster placement`: the 27th letter is zz. */
const lettered = (choices: Readonly<Record<string, string>>): Options =>
  new Map(Object.entries(choices).map(([code, words], i) => [code, `${letters[i]}) ${words}`]));
const letters = [...'abcdefghijklmnopqrstuvwxyz', 'zz'];

/** `a) U1: Foster placement` from `{ U1: 'Foster placement' }`. */
const coded = (choices: Readonly<Record<string, string>>): Options =>
  lettered(Object.fromEntries(Object.entries(choices).map(([code, words]) => [code, `${code}: ${words}`])));

export const yes = 'a) Yes';
export const no = 'b) No';
export const unknown = 'c) Unknown';

export const genders: Options = new Map([
  ['M', 'a) Male'],
  ['1', 'a) Male'],
  ['F', 'b) Female'],
  ['2', 'b) Female'],
  ['U', 'c) Not stated/recorded'],
]);

/** NOBT is t) in the SQL and s) in LIIA's samples, which have no REFU; the SQL's list holds every code of the return. */
export const ethnicities: Options = lettered(
  Object.fromEntries(
    'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT'
      .split(' ')
      .map((code) => [code, code]),
  ),
);

export const placementTypes: Options = coded({
  U1: 'Foster placement - relatives - long term',
  U2: 'Foster placement - relative - FFA',
  U3: 'Foster placement - relative - not FFA',
  U4: 'Foster placement - long term',
  U5: 'Foster placement - FFA',
  U6: 'Foster placement - not FFA',
  A3: 'Placed for adoption - consent - current foster',
  A4: 'Placed for adoption - consent - not foster',
  A5: 'Placed for adoption - order - foster',
  A6: 'Placed for adoption - order - not foster',
  P1: 'Placed with parents',
  P2: 'Independent living',
  P3: 'Residential employment',
  H5: 'Residential accommodation',
  K1: "Secure Children's Homes",
  K2: "Children's Homes",
  R1: 'Residential Care Home',
  R2: 'NHS/Health Trust',
  R3: 'Family Centre or Mother and Baby Unit',
  R5: 'Young Offender Institution',
  S1: 'Residential school',
  Z1: 'Other placements',
  T0: 'Temporary placement',
  T1: 'Temporary placement - hospital',
  T2: 'Temporary placement - holiday',
  T3: 'Temporary placement - carer holiday',
  T4: 'Temporary placement - seven days or less',
});

export const providers: Options = coded({
  PR0: 'Parents/Parental responsibility',
  PR1: 'Own provision',
  PR2: 'Other LA provision',
  PR3: 'Other public provision',
  PR4: 'Private provision',
  PR5: 'Voluntary/third sector',
});

/** The form's u) is X1, a mistake in the code: care goes on after it. */
export const reasonsCeased: Options = coded({
  E11: 'Adopted - application unopposed',
  E12: 'Adopted - consent dispensed',
  E2: 'Died',
  E3: 'Care taken by another LA',
  E4A: 'Returned home to live with parents or relatives - part of planning',
  E4B: 'Returned home to live with parents or relatives - not part of planning',
  E13: 'Parents, relatives or other with no parental responsibility',
  E41: 'Residence order granted',
  E45: 'Special Guardianship Orders - former carer relative/friend',
  E46: 'Special Guardianship Orders - former carer other',
  E47: 'Special Guardianship Orders - relative/friend',
  E48: 'Special Guardianship Orders - other',
  E5: 'Moved into independent living - supported',
  E6: 'Moved into independent living - no support',
  E7: 'Transferred to residential care funded by adult social services',
  E9: 'Sentenced to custody',
  E14: 'Accommodation on remand ended',
  E15: 'Age assessment determined child was 18 or over',
  E16: 'Child moved abroad',
  E8: 'Care ceased for any other reason',
  X1: 'CodeError',
  E17: 'Aged 18 (or over) and remained with current carers (inc under staying put arrangements)',
});

export const eligibilities: Options = lettered({
  relevant: 'Relevant child',
  'former relevant': 'Former relevant child',
  qualifying: 'Qualifying care leaver',
  eligible: 'Eligible child',
});

export const inTouch: Options = lettered({
  YES: 'Yes',
  NO: 'No',
  DIED: 'Died',
  REFU: 'Refu',
  NREQ: 'NREQ',
  RHOM: 'Rhom',
});

/** By the first letter of ACCOM. */
export const accommodations: Options = new Map([
  ['B', 'B: Parents/relatives'],
  ['C', 'C: Community home / residential care'],
  ['D', 'D: Semi-independent, transitional accommodation and self-contained accommodation'],
  ['E', 'E: Supported lodgings'],
  ['G', 'G: Abroad'],
  ['H', 'H: Deported'],
  ['K', 'K: Ordinary lodgings, without formal support'],
  ['R', 'R: Residence not known'],
  ['S', 'S: No fixed abode / homeless'],
  ['T', 'T: Foyers and similar supported accommodation'],
  ['U', 'U: Independent living'],
  ['V', 'V: Emergency accommodation'],
  ['W', 'W: Bed and breakfast'],
  ['X', 'X: In custody'],
  ['Y', 'Y: Other accommodation'],
  ['Z', 'Z: With former foster carers'],
]);

/** By the ending of ACCOM. */
export const suitabilities: Options = new Map([
  ['1', 'a) Suitable'],
  ['2', 'b) Unsuitable'],
]);

/** F3 and P3 are of the older layout; an old record may still hold them. */
export const activities: Options = new Map([
  ['F1', 'F1: Full time in higher education'],
  ['P1', 'P1: Part time in higher education'],
  ['F2', 'F2: Full time in education other than higher'],
  ['P2', 'P2: Part time in education other than higher'],
  ['F4', 'F4: Young person engaged full time in an apprenticeship'],
  ['P4', 'P4: Young person engaged part time in an apprenticeship'],
  ['F5', 'F5: Young person engaged full time in training or employment (not apprenticeship)'],
  ['P5', 'P5: Young person engaged part time in training or employment (not apprenticeship)'],
  ['G4', 'G4: Not in education, employment or training - illness or disability'],
  ['G5', 'G5: Not in education, employment or training - other'],
  ['G6', 'G6: Not in education, employment or training - pregnancy or parenting'],
  ['F3', 'F3: Full time in training or employment'],
  ['P3', 'P3: Part time in training or employment'],
]);

/** The seven letters of the form; the ten codes that case systems tick have no agreed letter. */
export const permanencePlans: Options = new Map(
  [...permanencePlanCodes]
    .filter(([code]) => code.length === 1)
    .map(([code, { label }]) => [code, `${code.toLowerCase()}) ${label}`]),
);
