import { requestKinds } from '../../../domain/codes/request-kinds.ts';
import { dayInWords } from '../../../domain/dates/day-in-words.ts';
import { RequestsController } from '../../../records/voice/requests.controller.ts';
import { ViewsController } from '../../../records/voice/views.controller.ts';
import {
  answers,
  RequestAnswered,
  RequestPassedOn,
  RequestSent,
  RequestWithdrawn,
  ViewSent,
  ways,
} from '../../../records/voice/voice.dto.ts';
import { workersOn } from '../../../records/workforce/workers.store.ts';
import { aChoice, aDay, aList, inWords, someWords } from './fields.ts';
import { happening } from './kinds.ts';
import type { Recording } from './recording.ts';

const voice = { group: 'voice', whom: 'everybody' } as const;

/** What is said of a request that waits. */
const goesOn: Pick<Recording<RequestsController>, 'group' | 'whom' | 'by' | 'of' | 'choices'> = {
  ...voice,
  by: RequestsController,
  of: {
    label: 'Which request?',
    missing: 'Choose which request it is',
    none: 'By the record nothing that they asked for waits.',
  },
  async choices(api, db, { personId }) {
    const { items } = await api.list(db, personId, null);
    return items
      .filter(({ answeredOn, withdrawnOn }) => answeredOn === null && withdrawnOn === null)
      .map(({ id, version, kind, askedOn }) => ({
        id,
        version,
        text: `${inWords([kind])[0]!.text}, asked for on ${dayInWords(askedOn)}`,
      }));
  },
};

const asked: Recording<RequestsController> = {
  ...voice,
  by: RequestsController,
  title: 'Record what they asked for',
  done: 'What they asked for is recorded',
  operation: 'record',
  Sent: RequestSent,
  fields: () => [
    aList('kind', 'What did they ask for?', 'What they asked for', inWords(requestKinds)),
    aDay('askedOn', 'When?', 'Enter the day they asked'),
  ],
  initial: (today) => ({ askedOn: today }),
  record: (api, db, { who, personId }, sent) => api.record(db, who, personId, sent),
};

const passedOn: Recording<RequestsController> = {
  ...goesOn,
  title: 'Pass a request on',
  done: 'The request is passed on',
  operation: 'passOn',
  Sent: RequestPassedOn,
  async fields(_today, db) {
    const workers = await workersOn(db, null, { limit: 1_000 });
    return [
      aList(
        'workerId',
        'Who has it from now on?',
        'Who has it',
        workers
          .filter(({ roles, isNamedPerson }) => isNamedPerson && roles.length > 0)
          .map(({ id, name, team }) => ({ value: id, text: team ? `${name}, ${team}` : name })),
      ),
      aDay('on', 'Since when?', 'Enter the day they got it'),
      someWords('because', 'Why? (optional until they are 25)', 'The reason'),
    ];
  },
  initial: (today) => ({ on: today }),
  record: (api, db, { personId, id, version }, sent) => api.passOn(db, personId, id, version, sent),
};

const answered: Recording<RequestsController> = {
  ...goesOn,
  title: 'Record the answer to a request',
  done: 'The answer is recorded',
  operation: 'answer',
  Sent: RequestAnswered,
  fields: () => [
    aChoice('answer', 'What were they told?', 'What they were told', inWords(answers)),
    aDay('answeredOn', 'When?', 'Enter the day they were told'),
  ],
  initial: (today) => ({ answeredOn: today }),
  record: (api, db, { personId, id, version }, sent) => api.answer(db, personId, id, version, sent),
};

const withdrawn: Recording<RequestsController> = {
  ...goesOn,
  title: 'Record that they took a request back',
  done: 'It is recorded that they took it back',
  operation: 'withdraw',
  Sent: RequestWithdrawn,
  fields: () => [aDay('withdrawnOn', 'When?', 'Enter the day they took it back')],
  initial: (today) => ({ withdrawnOn: today }),
  record: (api, db, { personId, id, version }, sent) => api.withdraw(db, personId, id, version, sent),
};

export const viewsAndRequests = {
  views: happening(
    ViewsController,
    ViewSent,
    { ...voice, title: 'Record that their views were heard', done: 'Their views are recorded as heard' },
    [
      aDay('recordedOn', 'When?', 'Enter the day'),
      aChoice('how', 'How?', 'How they were heard', inWords(ways)),
    ],
  ),
  requests: asked,
  'passed-on': passedOn,
  answers: answered,
  'taken-back': withdrawn,
} satisfies Record<string, Recording>;
