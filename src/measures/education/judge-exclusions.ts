import { wholeAcademicYear } from '../../domain/dates/academic-year.ts';
import { exclusionsIn } from '../../domain/education/school-year.ts';
import type { SchoolExclusion } from '../../domain/history/history.ts';
import { met, notMet, unknown, type Judgement } from '../measure.ts';
import { counted } from '../words.ts';
import type { YearAtSchool } from './judge-school-year.ts';

const words = { suspension: 'suspension', 'permanent-exclusion': 'permanent exclusion' } as const;

/**
 * Whether a child was suspended, or permanently excluded: by what is recorded here, else by how many a file tells of; null where
 * none does. Where no file tells of the child, what is recorded here counts only if such things were already recorded, of anybody,
 * when the year began: else only those would count of whom something was written down.
 */
export function judgeExclusions(
  { history, academicYear, inWords }: YearAtSchool,
  kind: SchoolExclusion['kind'],
  toldInFile: number | null,
): Judgement {
  const word = words[kind];
  const here = exclusionsIn(history, kind, academicYear);
  const from = history.schoolRecordedFrom.exclusion;
  const isRecordedAllYear = from !== undefined && from <= wholeAcademicYear(academicYear).start;
  if (toldInFile === null && !isRecordedAllYear)
    return unknown(
      here.length
        ? `${counted(here.length, word)} recorded here, but of a part of the academic year ${inWords} only, and no file tells of it`
        : `${word}s are not recorded of the academic year ${inWords}`,
    );
  const last = here.at(-1);
  if (last)
    return met(
      `${counted(here.length, word)} in the academic year ${inWords}, the last from ${last.beganOn}, recorded here`,
    );
  if (toldInFile !== null)
    return (toldInFile > 0 ? met : notMet)(
      `${counted(toldInFile, word)} in the academic year ${inWords}, told in a file`,
    );
  return notMet(`0 ${word}s in the academic year ${inWords}, recorded here`);
}
