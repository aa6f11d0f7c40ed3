import { isStillUsedIn, type CodeList } from '../../domain/codes/code-list.ts';
import { placementProviderCodes } from '../../domain/codes/placement-provider.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { reasonPlaceChangeCodes } from '../../domain/codes/reason-place-change.codes.ts';
import { collectionYearOn } from '../../domain/dates/collection-year.ts';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import { isPlainDate, type PlainDate } from '../../domain/dates/plain-date.ts';
import { dayTyped, type Field, type Typed } from '../layout/form.ts';

const yesOrNo = [
  { value: 'true', text: 'Yes' },
  { value: 'false', text: 'No' },
];

const optionsOf = (codes: CodeList, today: PlainDate) =>
  [...codes]
    .filter(([code]) => isStillUsedIn(codes, code, collectionYearOn(today)))
    .map(([value, { label }]) => ({ value, text: `${label} (${value})` }));

/** What a draft of a move asks for, as the API's own body has it. */
export const moveFields = (today: PlainDate): readonly Field[] => [
  {
    kind: 'day',
    name: 'start',
    label: 'First day there',
    hint: 'For example, 27 3 2019',
    noun: 'The first day there',
    missing: 'Enter the first day there',
  },
  {
    kind: 'list',
    name: 'code',
    label: 'What kind of placement?',
    noun: 'The kind of placement',
    missing: 'Choose what kind of placement it is',
    options: optionsOf(placementCodes, today),
  },
  {
    kind: 'list',
    name: 'provider',
    label: 'Who provides it?',
    hint: 'Leave it out of a temporary placement.',
    noun: 'The provider',
    missing: 'Choose who provides it',
    options: optionsOf(placementProviderCodes, today),
  },
  {
    kind: 'text',
    name: 'postcode',
    label: 'Postcode of the placement',
    hint: 'Without it the distance from home is unknown. Leave it out for adopters, whose address is never kept.',
    noun: 'The postcode',
    missing: 'Enter the postcode',
  },
  {
    kind: 'flag',
    name: 'sameCarer',
    label: 'Does the carer stay the same?',
    noun: 'Whether the carer stays the same',
    missing: 'Choose whether the carer stays the same',
    options: yesOrNo,
  },
  {
    kind: 'list',
    name: 'changeReason',
    label: 'Why does the placement before end?',
    noun: 'Why the placement before ends',
    missing: 'Choose why the placement before ends',
    options: optionsOf(reasonPlaceChangeCodes, today),
  },
  {
    kind: 'flag',
    name: 'schoolChanges',
    label: 'Would the school change?',
    noun: 'Whether the school changes',
    missing: 'Choose whether the school changes',
    options: yesOrNo,
  },
];

/** Asked for once there is something to be warned of. */
export const reasonField: Field = {
  kind: 'words',
  name: 'reason',
  label: 'Why, in spite of these warnings?',
  hint: 'A manager will read it. No names and no addresses.',
  noun: 'The reason',
  missing: 'Say why the move is made in spite of the warnings',
};

/** What was typed, in words, for whoever checks it once more. */
export const typedInWords = (fields: readonly Field[], typed: Typed): { name: string; value: string }[] =>
  fields.map(({ kind, name, label, options = [] }) => {
    const day = dayTyped(name, typed) ?? '';
    const said = typed[name] ?? '';
    const text =
      kind === 'day'
        ? isPlainDate(day)
          ? dayInWords(day)
          : day
        : (options.find(({ value }) => value === said)?.text ?? said);
    return { name: label.replace(/\?$/, ''), value: text.trim() || 'Not said' };
  });
