import { isStillUsedIn, type CodeList } from '../../../domain/codes/code-list.ts';
import { collectionYearOn } from '../../../domain/dates/collection-year.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type { Field } from '../../layout/form.ts';

type More = Partial<Pick<Field, 'hint' | 'noun' | 'missing' | 'isNumber'>>;
type Options = NonNullable<Field['options']>;

export const aDay = (name: string, label: string, missing: string, more: More = {}): Field => ({
  kind: 'day',
  name,
  label,
  hint: 'For example, 27 3 2019',
  noun: 'The day',
  missing,
  ...more,
});

/** One of some words of ours, `permanent-exclusion`, each as it is said, `Permanent exclusion`. */
export const inWords = (words: readonly string[]): Options =>
  words.map((value) => ({ value, text: capital(value.replaceAll('-', ' ')) }));

/** The codes of a list that are in use on the day. */
export const codesOn = (
  codes: CodeList,
  today: PlainDate,
  wordsOf: (code: string, label: string) => string = (_, label) => label,
): Options =>
  [...codes]
    .filter(([code]) => isStillUsedIn(codes, code, collectionYearOn(today)))
    .map(([value, { label }]) => ({ value, text: wordsOf(value, label) }));

const chosen =
  (kind: 'choice' | 'list' | 'flag') =>
  (name: string, label: string, noun: string, options: Options, more: More = {}): Field => ({
    kind,
    name,
    label,
    noun,
    missing: `Choose ${noun.charAt(0).toLowerCase()}${noun.slice(1)}`,
    options,
    ...more,
  });
export const aChoice = chosen('choice');
export const aList = chosen('list');

export const yesOrNo = (name: string, label: string, noun: string, more: More = {}): Field =>
  chosen('flag')(
    name,
    label,
    noun,
    [
      { value: 'true', text: 'Yes' },
      { value: 'false', text: 'No' },
    ],
    more,
  );

const typed =
  (kind: 'text' | 'words', more: Pick<Field, 'isNumber'> = {}) =>
  (name: string, label: string, noun: string, said: More = {}): Field => ({
    kind,
    name,
    label,
    noun,
    missing: `Enter ${noun.charAt(0).toLowerCase()}${noun.slice(1)}`,
    ...more,
    ...said,
  });
export const aNumber = typed('text', { isNumber: true });
export const aText = typed('text');
export const someWords = typed('words');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
