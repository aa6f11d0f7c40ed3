import type { EntityManager } from 'typeorm';
import { standingOf, type CouncilAction, type Standing } from '../domain/actions/council-action.ts';
import { addMonths, monthEnd, type PlainDate } from '../domain/dates/plain-date.ts';
import type { IndicatorObservation } from '../domain/observation/indicator-observation.ts';
import type { Catalogue } from '../measures/catalogue.ts';
import { seriesTo } from '../snapshots/scorecard.service.ts';
import { answerNow, type AnswerNow } from './answer-now.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Board, Plan, PlannedAction, PrintedFigure, Priority } from './plan.ts';
import { observedRows } from '../snapshots/observations/observed-rows.ts';

/** An action of the plan, and what is recorded of it; null while nothing is. */
export interface ActionNow {
  readonly planned: PlannedAction;
  readonly recorded: (CouncilAction & { readonly standing: Standing }) | null;
}

/** A priority with all that is known of it at a month-end. Instants are text, to the microsecond. */
export interface PriorityNow {
  /** The month-end of the figures, and when it was counted; null while nothing is counted, or no figure is shown. */
  readonly asAt: PlainDate | null;
  readonly knownAt: string | null;
  readonly ledBy: readonly Board[];
  readonly actions: readonly ActionNow[];
  readonly answers: readonly AnswerNow[];
  /** What the plan printed of the same measures. */
  readonly printed: readonly PrintedFigure[];
}

export interface Asked {
  readonly plan: Plan;
  readonly priority: Priority;
  readonly catalogue: Catalogue;
  /** The council of the record. */
  readonly authority: string;
  /** Whether the asker is shown figures of this record, and indicators of those a service serves. */
  readonly mayReadFigures: boolean;
  /** A counted month-end; null while nothing is counted. */
  readonly asAt: PlainDate | null;
  /** Indicators as published by this day; null for all that stands. */
  readonly publishedBy: PlainDate | null;
  readonly today: PlainDate;
  readonly facts: PlanFacts;
}

/** How far back a baseline looks. */
const months = 24;

/** What a priority promised, and how it stands. Everything counted is read from the snapshots as the scorecard reads it. */
export async function priorityNow(db: EntityManager, asked: Asked): Promise<PriorityNow> {
  const { plan, priority, catalogue, authority, mayReadFigures, asAt, today, facts } = asked;
  const answers = priority.answers ?? [];
  const named = new Set(answers.map(({ measure }) => measure));
  const isCounted = mayReadFigures && plan.authority === authority && asAt !== null;
  const counted = isCounted
    ? await seriesTo(
        db,
        catalogue.measures.filter(({ id }) => named.has(id)),
        asAt,
        monthEnd(addMonths(asAt, 1 - months)),
      )
    : null;
  const observed = isCounted
    ? await observedRows(
        db,
        catalogue.observed.filter(({ id }) => named.has(id)),
        asAt,
      )
    : [];
  const known = { plan, catalogue, authority, mayReadFigures, counted: counted?.rows ?? [], observed };
  const indicators = await indicatorsOf(db, asked);
  const recorded = await facts.actionsOf(db, plan.id);
  return {
    asAt: counted?.asAt ?? null,
    knownAt: counted?.knownAt ?? null,
    ledBy: (plan.boards ?? []).filter(({ id }) => priority.ledBy?.includes(id)),
    actions: (priority.actions ?? []).map((planned) => {
      const found = recorded.find(({ planAction }) => planAction === planned.id);
      return { planned, recorded: found ? { ...found, standing: standingOf(found, today) } : null };
    }),
    answers: answers.map((answer) => answerNow(answer, { ...known, indicators })),
    printed: (plan.figures ?? []).filter(({ measure }) => measure && named.has(measure)),
  };
}

/** What stands of the priority's indicators, as far as the asker is shown them. */
async function indicatorsOf(
  db: EntityManager,
  { plan, priority, mayReadFigures, publishedBy, facts }: Asked,
): Promise<readonly IndicatorObservation[]> {
  const named = new Set(priority.answers?.map(({ indicator }) => indicator));
  const shown = (plan.indicators ?? []).filter(
    ({ id, kind }) => named.has(id) && (mayReadFigures || kind === 'population'),
  );
  return shown.length
    ? facts.observedOf(
        db,
        shown.map(({ id }) => id),
        publishedBy,
      )
    : [];
}
