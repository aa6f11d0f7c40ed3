import { gcseGrades, subjectOf, subjectsTold } from '../../domain/education/gcse.ts';
import { Column } from '../ssda903/column.ts';

/** An academic year, written 2017/18 or 201718 as DfE does; read as the year it ends in. One year alone could be either. */
export function academicYear(): Column<number> {
  return Column.of<number>((cell) => {
    const [, began, ended] = /^(\d{4})\/?(\d\d)$/.exec(cell) ?? [];
    const year = Number(began) + 1;
    return year >= 1990 && year <= 2099 && ended === String(year % 100).padStart(2, '0')
      ? year
      : { code: 'not-an-academic-year', message: 'Write the academic year like 2017/18.' };
  });
}

/** Attainment 8, at most 90 points; read in tenths, so that it is whole: 21.5 is 215. */
export function attainment8(): Column<number> {
  return Column.of<number>((cell) => {
    const [, whole, tenths = '0'] = /^(\d{1,2})(?:\.(\d)0*)?$/.exec(cell) ?? [];
    const read = whole === undefined ? NaN : Number(whole) * 10 + Number(tenths);
    return read <= 900
      ? read
      : { code: 'not-in-range', message: 'Write points from 0 to 90, with one decimal place at most: 21.5.' };
  });
}

/** The subject of a GCSE, in lower case. What might be English or mathematics and is not called so is not guessed at. */
export function subject(): Column<string> {
  return Column.of<string>((cell) => {
    const name = subjectOf(cell);
    if (name === null)
      return {
        code: 'unknown-subject',
        message: `Write one of: ${subjectsTold.join(', ')}. Write another subject so that its name does not begin with English or maths.`,
      };
    return name.length <= 60
      ? name
      : { code: 'too-long', message: 'Longer than 60 characters. Write the subject alone.' };
  });
}

/** 9 to 1, U or X; of combined science the two grades, which are the same or one apart: 5-4, also written 54. */
export function gcseGrade(): Column<string> {
  return Column.of<string>((cell) => {
    const grade = cell.toUpperCase().replace(/^(\d)(\d)$/, '$1-$2');
    return gcseGrades.includes(grade)
      ? grade
      : { code: 'not-a-grade', message: 'Write 9 to 1, U or X, or of combined science both grades: 5-4.' };
  });
}
