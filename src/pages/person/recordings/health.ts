import { HealthChecksController } from '../../../records/health/health-checks.controller.ts';
import { HealthCheckSent, resultsOf, SdqScoreSent } from '../../../records/health/health.dto.ts';
import { SdqScoresController } from '../../../records/health/sdq-scores.controller.ts';
import { aChoice, aDay, aNumber, inWords } from './fields.ts';
import { happening } from './kinds.ts';
import type { Recording } from './recording.ts';

const health = { group: 'health', whom: 'in care' } as const;

export const atHealth = {
  'health-checks': happening(
    HealthChecksController,
    HealthCheckSent,
    {
      ...health,
      title: 'Record a health assessment, dental check or immunisations',
      done: 'Health check recorded',
    },
    [
      aChoice('kind', 'What was seen to?', 'What was seen to', inWords(Object.keys(resultsOf))),
      aDay('heldOn', 'When?', 'Enter the day'),
      aChoice(
        'result',
        'What came of it?',
        'What came of it',
        inWords([...new Set(Object.values(resultsOf).flat())]),
        {
          hint: 'An assessment or a dental check is done or declined; development checks and immunisations are up to date or behind.',
        },
      ),
    ],
  ),
  'sdq-scores': happening(
    SdqScoresController,
    SdqScoreSent,
    {
      ...health,
      title: 'Record a strengths and difficulties (SDQ) score',
      done: 'Strengths and difficulties score recorded',
    },
    [
      aDay('scoredOn', 'When was it scored?', 'Enter the day'),
      aNumber('score', 'What is the score?', 'The score', { hint: '0 to 40; 0 is best' }),
    ],
  ),
} satisfies Record<string, Recording>;
