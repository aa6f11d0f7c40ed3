/** What is told apart from other subjects, because passes in it are counted. */
export const subjectsTold = ['english language', 'english literature', 'mathematics'] as const;

/**
 * The subject of a GCSE as it is kept: in lower case, with single spaces, and maths as mathematics. Null of what might be
 * English or mathematics and is not called so, for that is not guessed at.
 */
export function subjectOf(text: string): string | null {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^maths$/, 'mathematics');
  const isTold = (subjectsTold as readonly string[]).includes(name);
  return isTold || !/^(english|maths?|mathematics)\b/.test(name) ? name : null;
}

const numbers = [9, 8, 7, 6, 5, 4, 3, 2, 1];

/** 9 to 1, U or X (no result); of combined science the two grades, which are the same or one apart: 5-4. */
export const gcseGrades: readonly string[] = [
  ...numbers.map(String),
  'U',
  'X',
  ...numbers.flatMap((grade) => (grade > 1 ? [`${grade}-${grade}`, `${grade}-${grade - 1}`] : ['1-1'])),
];
