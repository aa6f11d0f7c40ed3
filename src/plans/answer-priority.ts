import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { Problem } from '../platform/http/problems.ts';
import { notAfter, notBefore, refuse } from '../records/facts/checks.ts';
import {
  addAnswer,
  everAnswered,
  lockAnswers,
  type KeptAnswer,
  type PriorityAsked,
} from '../records/voice/priority-answers.store.ts';
import { actionNamed } from './actions.service.ts';
import type { Plan } from './plan.ts';
import type { AnswerSent } from './you-said.dto.ts';
import { priorityInFile } from './you-said.service.ts';

interface Known {
  readonly plans: readonly Plan[];
  readonly catalogue: Catalogue;
  readonly today: PlainDate;
}

/**
 * Records what was done about something that was asked, or the correction of an answer that stands. Throws Problem `cannot-be-so`
 * with what is wrong, and `contradicts-the-record` when what it corrects was corrected before.
 */
export async function answerPriority(
  db: EntityManager,
  sent: AnswerSent,
  { plans, catalogue, today }: Known,
): Promise<KeptAnswer> {
  await lockAnswers(db);
  const ever = await everAnswered(db);
  const { corrects = null, reason = null, action = null, measure = null, requestKind = null } = sent;
  const isTakenBack = sent.isTakenBack ?? false;
  const corrected = corrects === null ? undefined : correctable(ever, sent, corrects);
  // What was answered once may be put right also when the plan no longer has it.
  const asked = priorityInFile(plans, sent) ?? corrected;
  if (!asked) throw refused('priority', 'priority must be something that this group asked in this plan');
  const known = [...catalogue.measures, ...catalogue.observed].map(({ id }) => id);
  refuse(
    (corrects === null) !== (reason === null) && {
      pointer: corrects === null ? '#/corrects' : '#/reason',
      detail: 'corrects and reason must be sent together: a correction names what it corrects and says why',
    },
    isTakenBack &&
      corrects === null && {
        pointer: '#/corrects',
        detail: 'corrects must name the answer that is taken back',
      },
    notAfter('answeredOn', sent.answeredOn, today),
    notBefore('answeredOn', sent.answeredOn, asked.heardOn, 'when they asked'),
    action !== null &&
      !(await actionNamed(db, plans, action, null)) && {
        pointer: '#/action',
        detail: 'action must be the id of an action: GET /api/v1/actions lists them',
      },
    measure !== null &&
      !known.includes(measure) && {
        pointer: '#/measure',
        detail: 'measure must be the id of a measure: GET /api/v1/measures lists them',
      },
  );
  const { plan, voice, priority, askedBy, heardOn, asked: words } = asked;
  const id = await addAnswer(db, {
    plan,
    voice,
    priority,
    askedBy,
    heardOn,
    asked: words,
    answeredOn: sent.answeredOn,
    words: sent.words,
    action,
    measure,
    requestKind,
    corrects,
    reason,
    isTakenBack,
  });
  return (await everAnswered(db)).find((answer) => answer.id === id)!;
}

function correctable(
  ever: readonly KeptAnswer[],
  { plan, voice, priority }: Pick<PriorityAsked, 'plan' | 'voice' | 'priority'>,
  id: string,
): KeptAnswer {
  const found = ever.find((answer) => answer.id === id.toLowerCase());
  if (!found || found.plan !== plan || found.voice !== voice || found.priority !== priority)
    throw refused('corrects', 'corrects must be the id of an answer to this priority');
  const later = ever.find(({ corrects }) => corrects === found.id);
  if (later)
    throw new Problem('contradicts-the-record', `It was corrected before, by ${later.id}. Correct that one.`);
  return found;
}

const refused = (name: string, detail: string) =>
  new Problem('cannot-be-so', undefined, [{ pointer: `#/${name}`, detail }]);
