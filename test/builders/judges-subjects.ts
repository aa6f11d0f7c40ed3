import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Answer, Judgement, Measure, Weights } from '../../src/measures/measure.ts';
import { periodOf } from '../../src/measures/window.ts';

/** Why the case matters, who is judged, the answer (of a ratio, both sums in units) and, where it matters, words of the sentence. */
type Case<Subject> = readonly [
  why: string,
  subject: { known(): Subject },
  answer: Answer | Weights,
  says?: string,
];

/** One test for each case: the measure judges the worker or the household over its own window up to the end of the day. */
export function judgesSubjects<Subject>(
  measure: Pick<Measure, 'id' | 'window' | 'perOne'> & {
    judge(subject: Subject, period: ReturnType<typeof periodOf>): Judgement;
  },
  day: PlainDate,
  cases: readonly Case<Subject>[],
): void {
  const period = periodOf(measure.window, day);
  describe(`${measure.id} from ${period.start} until ${period.end}`, () => {
    for (const [why, subject, answer, says = ''] of cases)
      it(why, () => {
        const { sentence, weights, ...judgement } = measure.judge(subject.known(), period);
        const one = measure.perOne ?? 1;
        const said =
          typeof answer === 'string'
            ? judgement.answer
            : { of: (weights?.of ?? NaN) / one, over: (weights?.over ?? NaN) / one };
        expect({ said, sentence }).toEqual({ said: answer, sentence: expect.stringContaining(says) });
        expect(sentence).toMatch(/\S/);
      });
  });
}
