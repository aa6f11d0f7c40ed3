import { ageOn } from '../../domain/dates/age.ts';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { at } from '../../domain/timeline/spans.ts';
import { ethnicities, genders, no, unknown, yes } from './options.ts';
import {
  gap,
  type AllocatedWorker,
  type Answer,
  type Answers,
  type Asked,
  type Gap,
  type Known,
} from './row.ts';

/** A column of which nothing is recorded here, of anybody. */
export const notHeld = (why: string) => (): Gap =>
  gap(why, 'Fill the column in from the case management system.');

/** What both lists ask. */
export const who: Answers<Known & Asked> = {
  'Child Unique ID': ({ beside }) => beside.childId,
  Gender: ({ history }) =>
    genders.get(history.sex ?? '') ??
    gap('Sex is not recorded.', 'Send SEX in the Header.', { rule: '101', shown: genders.get('U')! }),
  Ethnicity: ({ history }) =>
    ethnicities.get(history.ethnicity ?? '') ??
    gap('Ethnicity is not recorded.', 'Send ETHNIC in the Header; NOBT while it is not yet obtained.', {
      rule: '103',
    }),
  'Date of Birth': ({ history }) => history.bornOn,
  Age: ({ history, asAt }) => ageOn(history.bornOn, asAt),
  'Does the Child have a Disability': ({ history, asAt }) => {
    const told = history.disabilities.filter((span) => holds(span, asAt));
    if (told.length > 0) return told.some(({ code }) => code !== 'NONE') ? yes : no;
    return gap('Nobody told of a disability, nor that there is none.', 'Send Disabilities.', {
      shown: unknown,
    });
  },
};

export const workerOn = (
  { beside }: Known,
  role: AllocatedWorker['role'],
  day: PlainDate,
): AllocatedWorker | undefined => at(beside.workers, day, (worker) => worker.role === role);

/** A duty desk has no name to keep. */
export const nameOf = ({ name, isNamedPerson }: AllocatedWorker, mayName: boolean): Answer =>
  mayName || !isNamedPerson ? name : null;
