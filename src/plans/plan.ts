import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { requestKinds, type RequestKind } from '../domain/codes/request-kinds.ts';
import type { PlainDate } from '../domain/dates/plain-date.ts';
import { groups, type Group } from '../domain/observation/indicator-observation.ts';
import { webAddressShape, webAddressWords } from '../domain/observation/observation.ts';
import { Day, Decimal, OneOf, Shaped, Text, Whole } from '../platform/http/fields.ts';

const optional = { optional: true } as const;

type Class = new () => object;
const one = (of: () => Class, description: string) =>
  applyDecorators(
    ApiProperty({ description, type: of }),
    IsDefined({ message: '$property must be given' }),
    IsObject({ message: '$property must have fields of its own' }),
    ValidateNested({ message: '$property must have fields of its own' }),
    Type(of),
  );
const many = (of: () => Class, description: string) =>
  applyDecorators(
    ApiProperty({ description, type: of, isArray: true, required: false }),
    IsOptional(),
    IsArray({ message: '$property must be a list' }),
    ValidateNested({ each: true, message: 'each of $property must have fields of its own' }),
    Type(of),
  );
const some = (of: () => Class, description: string) =>
  applyDecorators(
    ApiProperty({ description, type: of, isArray: true, minItems: 1 }),
    IsDefined({ message: '$property must be given' }),
    IsArray({ message: '$property must be a list' }),
    ArrayNotEmpty({ message: '$property must name at least one' }),
    ValidateNested({ each: true, message: 'each of $property must have fields of its own' }),
    Type(of),
  );
const texts = (description: string) =>
  applyDecorators(
    ApiProperty({ description, type: String, isArray: true, required: false }),
    IsOptional(),
    IsArray({ message: '$property must be a list' }),
    ArrayNotEmpty({ message: '$property must name at least one, or be left out' }),
    IsString({ each: true, message: 'each of $property must be text' }),
  );
const Name = () =>
  Shaped(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'small letters, digits and hyphens, like more-carers',
    'Unique in its plan',
    'pledge-2',
  );

/** Which way is better: of the number itself, or, where no number says it, only better. */
export const wantedWays = ['up', 'down', 'better'] as const;
export type Wanted = (typeof wantedWays)[number];

/** The paper that says so. */
export class PlanSource {
  @Text('The paper', 'Kirklees Corporate Parenting Strategy 2019-21', { max: 300 })
  title!: string;

  @Text('Its part or page', 'page 4', { max: 300, ...optional })
  part?: string;

  @Shaped(webAddressShape, webAddressWords, 'Where it can be read', 'https://www.example.org/plan', optional)
  url?: string;
}

/** A sentence of the plan with a name of its own, so that others can point at it. */
export class Part {
  @Name() id!: string;

  @Text('In the words of the plan', 'placements of the right kind', { max: 1000 })
  text!: string;
}

/** What somebody is to do. What became of it is recorded, not written here. */
export class PlannedAction extends Part {
  @Text('Who does it: a post or a team, never a child', 'Head of Corporate Parenting', {
    max: 200,
    ...optional,
  })
  owner?: string;

  @Day('The last day on which it is in time; left out where the plan names none', '2020-08-31', optional)
  due?: PlainDate;

  @Text('When, in the words of the plan', 'by summer 2020', optional)
  dueInWords?: string;

  @Text('What would show that it is done', 'minutes of the sessions', { max: 500, ...optional })
  evidence?: string;
}

/** How the council will know: a measure counted here, an indicator from elsewhere, or only words. */
export class Answer {
  @Text('In the words of the plan', '% with three or more placements in the last twelve months', { max: 500 })
  text!: string;

  @OneOf(wantedWays, 'Which way is better', 'down')
  wanted!: Wanted;

  @Text('Id of a measure of the catalogue, counted or observed', 'three-or-more-placements', optional)
  measure?: string;

  @Text('Id of an indicator of this plan', 'attainment-8', optional)
  indicator?: string;

  @OneOf(groups, 'Of whom, where not of all', 'looked after', optional)
  group?: Group;
}

/** A pledge, priority, ambition or outcome: what is promised, by what it is done, and how one will know. */
export class Priority extends Part {
  @OneOf(['pledge', 'priority', 'ambition', 'outcome'], 'What the plan calls it', 'pledge')
  kind!: 'pledge' | 'priority' | 'ambition' | 'outcome';

  @OneOf(['standing', 'new'], 'Whether it was there before this plan', 'new', optional)
  since?: 'standing' | 'new';

  @many(() => Part, 'What it is made of') parts?: Part[];
  @texts('What had been done when the plan was written') done?: string[];
  @many(() => PlannedAction, 'What is to be done') actions?: PlannedAction[];
  @many(() => Answer, 'How one will know') answers?: Answer[];
  @texts('Ids of the boards and partnerships that lead it') ledBy?: string[];
  @Text('The story behind the baseline', null, { max: 4000, ...optional }) story?: string;
}

/** A number from elsewhere that is observed and never counted from the record. */
export class Indicator extends Part {
  @OneOf(
    ['population', 'performance'],
    'Of everybody who lives here, or of those a service serves',
    'population',
  )
  kind!: 'population' | 'performance';

  @OneOf(
    ['how much', 'how well', 'difference'],
    'Which question of outcomes-based accountability it answers',
    'difference',
  )
  asks!: 'how much' | 'how well' | 'difference';

  /** What its numbers are numbers of: `%`, `points`, `children`. A percentage may be given with its counts. */
  @Text('What its numbers are numbers of', '%')
  unit!: string;

  @Whole('How many decimals it is printed with', 1, [0, 4])
  decimals!: number;

  @OneOf(wantedWays, 'Which way is better; left out where none is', 'up', optional)
  wanted?: Wanted;

  @texts('Ids of indicators that add up to it') sumOf?: string[];
}

/** Who watches, and how often they are told. */
export class Board extends Part {
  @Text('What it does for this plan', 'leads outcomes for looked-after children', { max: 500, ...optional })
  role?: string;

  @Whole(
    'How many months pass between two reports to it; left out where the plan does not say',
    6,
    [1, 60],
    optional,
  )
  everyMonths?: number;
}

/** Something children and young people asked of their council, and where the answer is to be looked for. */
export class ChildrensPriority extends Part {
  @texts('Ids of actions of this plan that answer it') actions?: string[];
  @texts('Ids of measures that show it') measures?: string[];

  @IsOptional()
  @IsArray({ message: '$property must be a list' })
  @IsIn([...requestKinds], {
    each: true,
    message: `each of $property must be one of ${requestKinds.join(', ')}`,
  })
  requests?: RequestKind[];
}

export class Voice extends Part {
  @Day('The first day of the month, or the day, on which they said so', '2019-02-01')
  heardOn!: PlainDate;

  @some(() => ChildrensPriority, 'What they asked for') priorities!: ChildrensPriority[];
}

/** Promises given to a group, one sentence each. */
export class PromiseSet extends Part {
  @some(() => Part, 'Each promise') promises!: Part[];
}

/** A number that the plan prints of what is counted here. It never changes and is never counted with. */
export class PrintedFigure extends Part {
  @Decimal('As printed', 633, [-1_000_000_000, 1_000_000_000])
  value!: number;

  @Text('What it is a number of', 'children in care')
  unit!: string;

  @Day('The day it tells of; left out where the plan does not say', '2019-01-31', optional)
  asAt?: PlainDate;

  @Text('Of whom, where not of this council: England, statistical neighbours', 'England', optional)
  of?: string;

  @Text('Id of a measure of the catalogue that asks the same', 'children-in-care', optional)
  measure?: string;
}

/** One strategy of one council, as its file holds it. */
export class Plan {
  @Name() id!: string;
  @Text('Its title', 'Kirklees Corporate Parenting Strategy 2019-21') title!: string;

  @Shaped(/^E\d{8}$/, 'an ONS code, like E08000034', 'Whose plan it is', 'E08000034')
  authority!: string;

  @Day('The first day it holds; left out where the plan names none', '2019-04-01', optional)
  start?: PlainDate;
  @Day('The first day it no longer holds; left out where none is set', '2021-04-01', optional)
  end?: PlainDate;
  @one(() => PlanSource, 'Where it is written') source!: PlanSource;
  @Text('What it is all for', null, { max: 4000 }) vision!: string;
  @texts('What is asked of every decision') questions?: string[];
  @texts('What its people believe in') beliefs?: string[];
  @texts('The principles it stands on') principles?: string[];
  @many(() => Part, 'Outcomes the whole council shares') outcomes?: Part[];
  @some(() => Priority, 'Pledges, priorities, ambitions or outcomes') priorities!: Priority[];
  @many(() => Indicator, 'Numbers from elsewhere') indicators?: Indicator[];
  @many(() => Board, 'Who watches') boards?: Board[];
  @many(() => PromiseSet, 'What was promised to whom') promises?: PromiseSet[];
  @many(() => Voice, 'What children and young people asked for') voices?: Voice[];
  @many(() => Part, 'Programmes that serve it') programmes?: Part[];
  @texts('Strategies it leans on') leansOn?: string[];
  @many(() => PrintedFigure, 'Numbers it prints of what is counted here') figures?: PrintedFigure[];
  @texts('What does not add up or cannot be known, for whoever reads its numbers') notes?: string[];
}
