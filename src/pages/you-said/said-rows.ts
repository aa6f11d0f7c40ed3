import { dayInWords, monthInWords } from '../../extracts/days-in-words.ts';
import type { RequestClock } from '../../plans/request-clock.ts';
import type { YouSaidController } from '../../plans/you-said.controller.ts';
import { capital, standingTag } from '../actions/action-rows.ts';

type Said = Awaited<ReturnType<YouSaidController['list']>>['items'][number];

/** What each group asked, in the order of the plans, a heading for each group and day. */
export function groupsOf(items: readonly Said[]) {
  const names = [...new Set(items.map(groupName))];
  return names.map((name) => ({
    name,
    items: items.filter((item) => groupName(item) === name).map(saidRow),
  }));
}

const groupName = ({ askedBy, heardOn }: Said): string => `${askedBy}, ${monthInWords(heardOn)}`;

const saidRow = ({ answers, actions, measures, requests, unansweredForMonths: months, ...said }: Said) => ({
  asked: capital(said.asked),
  note: said.isInPlan ? null : 'No longer in the plan',
  answerAt: `/you-said/${said.plan}/${said.voice}/${said.priority}`,
  unanswered: months === null ? null : unansweredFor(months),
  answers: answers.map(({ answeredOn, words }) => ({ when: dayInWords(answeredOn), words })),
  actions: actions.map(({ id, text, standing }) => ({
    href: `/actions/${id}`,
    text: capital(text),
    tag: standingTag(standing),
  })),
  measures: measures.map(({ title, figure, asAt }) => ({
    title,
    figure: figure && asAt ? `${figure} at ${dayInWords(asAt)}` : figure,
  })),
  requests: requests.map(clockInWords),
});

export const unansweredFor = (months: number): string => {
  if (months === 0) return 'Not answered yet';
  return `Unanswered for ${months} ${months === 1 ? 'month' : 'months'}`;
};

/** `Bus pass: asked for 23 times in 12 months, 21 answered, half of them within 4 working days, 2 still waiting` */
export function clockInWords({ kind, isSuppressed, ...clock }: RequestClock): string {
  const { asked, answered, waiting, medianWorkingDays: median } = clock;
  const named = capital(kind.replaceAll('-', ' '));
  if (asked === 0) return `${named}: not asked for in 12 months`;
  const times = asked === null ? '1 to 5 times' : asked === 1 ? 'once' : `${asked} times`;
  if (isSuppressed) return `${named}: asked for ${times} in 12 months`;
  const within =
    median === null ? '' : `, half of them within ${median} working ${median === 1 ? 'day' : 'days'}`;
  return `${named}: asked for ${times} in 12 months, ${answered} answered${within}, ${waiting} still waiting`;
}
