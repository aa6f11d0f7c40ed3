import type { CouncilAction } from '../../domain/actions/council-action.ts';
import type { IndicatorObservation } from '../../domain/observation/indicator-observation.ts';
import type { Plan } from '../../plans/plan.ts';
import { position } from '../board-monthly/cover.ts';
import { markingOf } from '../board-monthly/marking.ts';
import { withoutHidden } from '../board-monthly/without-hidden.ts';
import type { BoardSource, Extract, Report, Sheet } from '../extract.ts';
import type { CommitteeForm } from '../scrutiny-report/committee-form.ts';

/** What the council's plans ask, and what is recorded of them. */
export interface PlanFacts {
  readonly plans: readonly Plan[];
  /** Of plans and of meetings. */
  readonly actions: readonly CouncilAction[];
  /** What stands of the plans' indicators: of two that say the same, only the correction. */
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

/** Takes out what the public may not be told before a page is made, and says whose report it is. */
export const defineReport = ({ sheets, ...made }: Made): FurtherReport => ({
  ...made,
  report(whole) {
    const source = { ...whole, board: withoutHidden(whole.board) };
    const { board } = source;
    const month = board.months.at(-1)!.asAt.slice(0, 7);
    return {
      fileName: `${made.id}-${month}`,
      title: `${made.title}: ${board.authority.name}`,
      position: position(board),
      marking: markingOf(board),
      variant: board.variant,
      version: board.version,
      sheets: sheets(source),
    };
  },
});
