import { applyDecorators } from '@nestjs/common';
import {
  Validate,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day, Flag, Id, Text } from '../../platform/http/fields.ts';

const mostWords = 120;

@ValidatorConstraint({ name: 'isShort' })
class IsShort implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value !== 'string' || wordsIn(value) <= mostWords;
  }

  defaultMessage({ value }: ValidationArguments): string {
    return `$property must have ${mostWords} words at most, and has ${wordsIn(value)}`;
  }
}

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

/** Text for the Board, of 120 words at most. */
const Words = (description: string, example: string): PropertyDecorator =>
  applyDecorators(Text(description, example, { max: 1_500 }), Validate(IsShort));

export class CommentarySent {
  @Words('Why it is so, in 120 words at most', 'Two foster homes closed in autumn.')
  because!: string;

  @Words('What is being done about it, in 120 words at most', 'Recruiting four households by May.')
  weAreDoing!: string;

  @Day('When what is being done is due', '2019-05-31', { optional: true })
  by?: PlainDate;
}

export class StepTaken {
  @Text('A note for the history', 'Read with the heads of service.', { max: 500, optional: true })
  note?: string;
}

export class SignedOff {
  @Text('On whose behalf', "Director of Children's Services", { min: 3, max: 200 })
  onBehalfOf!: string;
}

export class SentBack {
  @Text('Why it is sent back: what to put right', 'Say what is done about health assessments.', {
    min: 10,
    max: 500,
  })
  reason!: string;
}

export class CorrectionBegun {
  @Text(
    'What is otherwise in it than in the version it replaces, and why',
    'Three moves of January were recorded late.',
    { min: 10, max: 500 },
  )
  changeNote!: string;
}

export class MeetingSent {
  @Day('The day of the meeting', '2019-03-14')
  heldOn!: PlainDate;

  @Day('The day, announced in advance, on which the extract for it is published', '2019-03-07')
  publishOn!: PlainDate;

  @Id('The meeting whose place this takes', null, { optional: true })
  corrects?: string;

  @Text('Why it is corrected', null, { min: 10, max: 500, optional: true })
  reason?: string;

  @Flag('Whether what it corrects does not take place', false, { optional: true })
  isCancelled?: boolean;
}

export class OwnerSent {
  @Text('The id of a measure', 'three-or-more-placements', { max: 100 })
  measure!: string;

  @Id('Of the worker who answers for it', '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11')
  workerId!: string;

  @Day('From which day on', '2019-02-01')
  start!: PlainDate;
}
