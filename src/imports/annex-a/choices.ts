import { codeOf, type CodeList } from '../../domain/codes/code-list.ts';
import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { Column, type Unreadable } from '../ssda903/column.ts';

const letter = /^[a-z]{1,2}\)\s*/i;

/**
 * A choice of Annex A's form of which the code counts, and neither its letter nor its words: `f) U6: Foster placement`,
 * `N1 - Abuse or Neglect`, `s) NOBT` and `t) NOBT`, `U6`.
 */
export const choice = (list: CodeList): Column<string> =>
  Column.of((cell) => {
    const [, text] = /^([A-Z\d]+)(?![A-Z\d])/i.exec(cell.replace(letter, '')) ?? [];
    return (text && codeOf(list, text)) || unknownChoice;
  });

const unknownChoice: Unreadable = {
  code: 'unknown-choice',
  message:
    'Not a choice of this column that the record knows. Send the code of the return, or leave it blank.',
};

/** A choice that is words: the key whose words stand in the cell, with or without the form's letter and in any case. */
export const words = <const Key extends string>(
  choices: Readonly<Record<Key, readonly string[]>>,
): Column<Key> => {
  const keys = new Map(
    (Object.entries(choices) as [Key, readonly string[]][]).flatMap(([key, all]) =>
      all.map((each) => [each.toLowerCase(), key] as const),
    ),
  );
  return Column.of((cell) => keys.get(cell.replace(letter, '').trim().toLowerCase()) ?? unknownChoice);
};

export const yesOrNo = () => words({ yes: ['Yes', 'Y', '1'], no: ['No', 'N', '0'], unknown: ['Unknown'] });

/** `d) Neither` has no code in the return. */
export const gender = () =>
  words({ M: ['Male', 'M'], F: ['Female', 'F'], U: ['Not stated/recorded', 'Not stated', 'U'] });

/**
 * Two sets are in circulation: seven letters (LIIA) and ten tick-boxes (Standard Safeguarding Dataset, from DfE's item
 * guidance). A letter by itself is the letter's choice.
 */
export const permanencePlan = () =>
  words({
    a: ['Return to family', 'a'],
    b: ['Adoption', 'b'],
    c: ['SGO/CAO', 'c'],
    d: ['Supported living in the community', 'd'],
    e: ['Long-term residential placement', 'e'],
    f: ['Long-term fostering', 'f'],
    g: ['Other', 'g'],
    REMAINSUP: ['REMAINSUP'],
    RETURN1M: ['RETURN1M'],
    RETURN6M: ['RETURN6M'],
    RETURNEV: ['RETURNEV'],
    LTRELFR: ['LTRELFR'],
    LTFOST18: ['LTFOST18'],
    RESPLMT: ['RESPLMT'],
    SUPPLIV: ['SUPPLIV'],
    OTHERPLN: ['OTHERPLN'],
  });

/** The first letter of ACCOM: `U: Independent living`, `U`. */
export const accommodation = (): Column<string> =>
  Column.of((cell) => {
    const found = cell.charAt(0).toUpperCase();
    return /^[A-Z](?![A-Z])/i.test(cell) && accommodationCodes.has(`${found}2`) ? found : unknownChoice;
  });
