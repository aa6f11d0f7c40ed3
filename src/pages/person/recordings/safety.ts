import { dayInWords } from '../../../domain/dates/day-in-words.ts';
import { missingTypeCodes } from '../../../domain/codes/missing-type.codes.ts';
import { MissingEpisodesController } from '../../../records/missing/missing-episodes.controller.ts';
import type { MissingEpisode } from '../../../records/missing/missing-episode.entity.ts';
import { MissingEpisodeSent, Returned, ReturnInterviewSent } from '../../../records/missing/missing.dto.ts';
import { ConvictionsController } from '../../../records/offending/convictions.controller.ts';
import {
  ConvictionSent,
  convictionOutcomes,
  helpWords,
  SubstanceMisuseSent,
} from '../../../records/offending/offending.dto.ts';
import { SubstanceMisuseController } from '../../../records/offending/substance-misuse.controller.ts';
import { aChoice, aDay, codesOn, inWords } from './fields.ts';
import { happening } from './kinds.ts';
import type { Recording } from './recording.ts';

const missing = {
  group: 'safety',
  whom: 'everybody',
  by: MissingEpisodesController,
} as const;
const of = (none: string) => ({
  label: 'Which time were they missing?',
  missing: 'Choose which time they were missing',
  none,
});
const incidents =
  (isMeant: (incident: MissingEpisode) => boolean): Recording<MissingEpisodesController>['choices'] =>
  async (api, db, { personId }) => {
    const { items } = await api.list(db, personId, null);
    return items
      .filter(isMeant)
      .toReversed()
      .map(({ id, version, missingFrom, returnedOn }) => ({
        id,
        version,
        text: `${dayInWords(missingFrom)}${returnedOn ? `, back on ${dayInWords(returnedOn)}` : ''}`,
      }));
  };

const gone: Recording<MissingEpisodesController> = {
  ...missing,
  title: 'Record being missing',
  done: 'Being missing is recorded',
  operation: 'record',
  Sent: MissingEpisodeSent,
  fields: (today) => [
    aDay('missingFrom', 'Since when?', 'Enter the day they went'),
    aChoice('kind', 'Missing, or away?', 'Whether missing or away', codesOn(missingTypeCodes, today)),
    aDay('returnedOn', 'When were they back? (optional)', 'Enter the day they were back', {
      hint: 'Leave it empty while they are not.',
      noun: 'The day they were back',
    }),
  ],
  initial: (today) => ({ missingFrom: today }),
  record: (api, db, { personId }, sent) => api.record(db, personId, sent),
};

const back: Recording<MissingEpisodesController> = {
  ...missing,
  title: 'Record that they are back',
  done: 'Their return is recorded',
  operation: 'back',
  Sent: Returned,
  of: of('By the record they are not missing.'),
  choices: incidents(({ returnedOn }) => returnedOn === null),
  fields: () => [aDay('returnedOn', 'When were they back?', 'Enter the day they were back')],
  initial: (today) => ({ returnedOn: today }),
  record: (api, db, { personId, id, version }, sent) => api.back(db, personId, id, version, sent),
};

const interview: Recording<MissingEpisodesController> = {
  ...missing,
  title: 'Record the interview on their return',
  done: 'Interview on their return recorded',
  operation: 'interview',
  Sent: ReturnInterviewSent,
  of: of('By the record they have not come back from being missing.'),
  choices: incidents(({ returnedOn }) => returnedOn !== null),
  fields: () => [
    aDay('offeredOn', 'When was it offered?', 'Enter the day it was offered', {
      noun: 'The day it was offered',
    }),
    aDay('heldOn', 'When was it held? (optional)', 'Enter the day it was held', {
      noun: 'The day it was held',
    }),
    aDay('declinedOn', 'When did they say no to it? (optional)', 'Enter the day they said no', {
      noun: 'The day they said no',
    }),
  ],
  record: (api, db, { personId, id, version }, sent) => api.interview(db, personId, id, version, sent),
};

const offending = { group: 'safety', whom: 'in care' } as const;

export const safety = {
  'missing-episodes': gone,
  returns: back,
  'return-interviews': interview,
  convictions: happening(
    ConvictionsController,
    ConvictionSent,
    { ...offending, title: 'Record a conviction or caution', done: 'Conviction or caution recorded' },
    [
      aDay('decidedOn', 'When was it decided?', 'Enter the day'),
      aChoice('outcome', 'What was it?', 'What it was', inWords(convictionOutcomes)),
    ],
  ),
  'substance-misuse': happening(
    SubstanceMisuseController,
    SubstanceMisuseSent,
    { ...offending, title: 'Record substance misuse', done: 'Substance misuse recorded' },
    [
      aDay('identifiedOn', 'When was it found?', 'Enter the day'),
      aChoice('help', 'What became of help with it?', 'What became of help', inWords(helpWords)),
    ],
  ),
} satisfies Record<string, Recording>;
