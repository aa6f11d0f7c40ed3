import type { Period } from '../../src/domain/dates/period.ts';
import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Answer, Council, PersonMeasure } from '../../src/measures/measure.ts';
import { periodOf } from '../../src/measures/window.ts';
import type { Person } from './a-child.ts';
import { aCouncil } from './a-council.ts';

/** Why the case matters, the person, the answer (of a mix, the kind) and, where it matters, words of the sentence. */
type Case = readonly [why: string, person: Person, answer: Answer | { among: string }, says?: string];

const anyPostcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;

/**
 * One test for each case: the measure judges the person over the period, or over its own window up to the end of a day.
 * `council` is whose child it is: Kirklees, which has promised nothing, unless said.
 */
export function judges(
  measure: PersonMeasure,
  when: Period | PlainDate,
  cases: readonly Case[],
  council: Partial<Council> = {},
): void {
  const period = typeof when === 'string' ? periodOf(measure.window, when) : when;
  describe(`${measure.id} from ${period.start} until ${period.end}`, () => {
    for (const [why, person, answer, says = ''] of cases)
      it(why, () => {
        const judgement = measure.judge(person.history(), period, aCouncil(council));
        const said = judgement.among === undefined ? judgement.answer : { among: judgement.among };
        expect({ ...judgement, said }).toMatchObject({
          said: answer,
          sentence: expect.stringContaining(says),
        });
        expect(judgement.sentence).toMatch(/\S/);
        expect(judgement.sentence).not.toMatch(anyPostcode);
      });
  });
}
