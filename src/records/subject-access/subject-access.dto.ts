import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import {
  decisions,
  reasonCodes,
  type Decision,
  type ReasonNotShown,
} from '../../domain/subject-access/not-shown.ts';
import { Day, Id, OneOf, Text } from '../../platform/http/fields.ts';

const ways = ['letter', 'email', 'form', 'phone', 'in person'] as const;
const checks = [
  'known to the worker',
  'photo identity',
  'other papers',
  'representative with authority',
] as const;
const grounds = ['complex', 'several requests'] as const;
const worker = '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a';

export class AccessAsked {
  @Day('The day it was received, a working day or not', '2019-01-31')
  receivedOn!: PlainDate;

  @OneOf(ways, 'How it came', 'letter')
  cameAs!: (typeof ways)[number];

  @Id('Of the worker who works on it; you, if left out', worker, { optional: true })
  reviewerId?: string | null;
}

export class IdentityChecked {
  @OneOf(checks, 'How it was made sure that it is them who ask', 'photo identity')
  how!: (typeof checks)[number];

  @Day('The day you made sure of it', '2019-02-01')
  checkedOn!: PlainDate;

  @Day(
    'When papers came that had to be asked for: the clock runs from then. Left out where none had to be',
    '2019-02-01',
    {
      optional: true,
    },
  )
  evidenceCameOn?: PlainDate | null;
}

export class ReviewerNamed {
  @Id('Of the worker who works on it from now on', worker)
  workerId!: string;
}

export class AccessExtended {
  @OneOf(grounds, 'Why two months more may be taken', 'complex')
  ground!: (typeof grounds)[number];

  @Text(
    'The reason, as the letter gives it',
    'Twenty years of records on paper are read for other people’s names.',
    {
      min: 20,
      max: 1000,
    },
  )
  reason!: string;

  @Day('The day of the letter that tells them, within the first month', '2019-02-20')
  letterOn!: PlainDate;
}

export class AccessWithdrawn {
  @Day('The day they took it back', '2019-02-02')
  on!: PlainDate;

  @Text('What they said, or why it was recorded in error', 'They asked for their plan only, and have it.', {
    max: 1000,
  })
  reason!: string;
}

export class DecisionSent {
  @Id('Of a line of the last assembly', '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11')
  itemId!: string;

  @OneOf(decisions, 'Whether it is told, told in part, or not told', 'redact')
  decision!: Decision;

  @OneOf(reasonCodes, 'Why it is not told; they are shown it. Of release there is none', 'T1', {
    optional: true,
  })
  reason?: ReasonNotShown | null;

  @ApiProperty({
    description:
      'Of redact: what is taken out, as it stands in the line; all that is about others when left out',
    type: [String],
    required: false,
    example: ['Mill Lane'],
  })
  @IsOptional()
  @IsArray({ message: 'passages must be a list of texts' })
  @ArrayMaxSize(50, { message: 'passages must be 50 or fewer' })
  @IsString({ each: true, message: 'passages must be texts' })
  @Length(1, 500, { each: true, message: 'passages must have 1 to 500 characters each' })
  passages?: string[] | null;

  @Text('For those who look at it again; never shown to the person', 'Asked the carer on 4 February: no.', {
    max: 1000,
    optional: true,
  })
  note?: string | null;
}

export class DecisionsSent {
  @ApiProperty({ description: 'Each on a line of its own', type: () => [DecisionSent] })
  @IsArray({ message: 'decisions must be a list' })
  @ArrayMinSize(1, { message: 'decisions must hold one at least' })
  @ArrayMaxSize(200, { message: 'decisions must be 200 or fewer' })
  @ValidateNested({ each: true })
  @Type(() => DecisionSent)
  decisions!: DecisionSent[];
}

/** Which lines of the last assembly. */
export class ItemsAsked {
  @ApiProperty({
    description: 'Only those that wait for a decision',
    type: Boolean,
    required: false,
    default: false,
    example: false,
  })
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: 'undecided must be true or false' })
  undecided: boolean = false;

  @ApiProperty({
    description: 'The "next" of the page before',
    type: 'integer',
    minimum: 0,
    required: false,
    default: 0,
    example: 0,
  })
  @Type(() => Number)
  @IsInt({ message: 'after must be the "next" of the page before' })
  @Min(0)
  @Max(1_000_000)
  after: number = 0;

  @ApiProperty({
    description: 'How many at most',
    type: 'integer',
    minimum: 1,
    maximum: 200,
    required: false,
    default: 100,
    example: 100,
  })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 100;
}
