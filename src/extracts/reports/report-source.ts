import type { CouncilAction } from '../../domain/actions/council-action.ts';
import type { IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import type { Plan } from '../../plans/plan.ts';
import { position } from '../board-monthly/cover.ts';
import { markingOf } from '../board-monthly/marking.ts';
import { thisMonth } from '../board-monthly/reading.ts';
import { withoutHidden } from '../board-monthly/without-hidden.ts';
import type { BoardSource, Extract, Report, Sheet } from '../extract.ts';
import type { CommitteeForm } from '../scrutiny-report/committee-form.ts';

/** What plans ask, and what is recorded of them. */
export interface PlanFacts {
  /** Every plan there is; of other councils', and of what had ended, nothing is told. */
  readonly plans: readonly Plan[];
  /** Of plans and of meetings, as they stood at the end of the month. */
  readonly actions: readonly CouncilAction[];
  /** As they stood half a year before: a day that was moved since is told as it was then. */
  readonly actionsBefore: readonly CouncilAction[];
  /** What stands of the plans' indicators, of each number the last release first; of two that say the same, only the correction. */
  readonly observations: readonly IndicatorObservation[];
}

/** What a further report is made from. Frozen: the same source gives the same report, to the byte. */
export interface ReportSource extends PlanFacts {
  /** The Board's extract of the month, on whose figures it rests. */
  readonly board: BoardSource;
  /** What people recorded for the committee. */
  readonly form: CommitteeForm;
}

/** A report beside the Board's extract; its measures are the extract's. */
export interface FurtherReport extends Extract<ReportSource, Report> {
  readonly title: string;
}

interface Made {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  readonly measures: readonly string[];
  sheets(source: ReportSource): Sheet[];
}

/** How many months lie between two reports on the plans (Kirklees Children and Young People's Plan 2020-23: half a year). */
export const monthsBetween = 6;

/** Takes out what the public may not be told, and what is not this council's, before a page is made. */
export const defineReport = ({ sheets, ...made }: Made): FurtherReport => ({
  ...made,
  report(whole) {
    const source = { ...ofThisCouncil(whole), board: withoutHidden(whole.board) };
    const { board } = source;
    return {
      fileName: `${made.id}-${thisMonth(board).asAt.slice(0, 7)}`,
      title: `${made.title}: ${board.authority.name}`,
      position: position(board),
      marking: markingOf(board),
      variant: board.variant,
      version: board.version,
      sheets: sheets(source),
    };
  },
});

function ofThisCouncil(whole: ReportSource): ReportSource {
  const { plans, board } = whole;
  const { asAt } = thisMonth(board);
  const others = plans.filter(({ authority }) => authority !== board.authority.code).map(({ id }) => id);
  // What a plan promised that is no longer kept here was promised all the same.
  const isOurs = ({ plan }: CouncilAction) => plan === null || !others.includes(plan);
  return {
    ...whole,
    plans: plans.filter(({ id, end }) => !others.includes(id) && (end === undefined || end > asAt)),
    actions: whole.actions.filter(isOurs),
    actionsBefore: whole.actionsBefore.filter(isOurs),
  };
}
