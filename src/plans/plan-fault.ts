/** The way to a value in a plan: `['priorities', 1, 'answers', 0, 'wanted']`. */
export type Path = readonly (string | number)[];

/** What is wrong with a value of a plan, and what to write: `must be one of up, down, better`. */
export interface Fault {
  readonly path: Path;
  readonly says: string;
}

/** A fault with its place. Line and column count from 1; both are null where the whole file is at fault. */
export interface FileFault {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  /** `priorities[1].answers[0].wanted`; null where no field is at fault. */
  readonly field: string | null;
  readonly says: string;
}

/** `priorities[1].answers[0].wanted` */
export const fieldInWords = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** `kirklees.yaml:41:9: priorities[1].answers[0].wanted must be one of up, down, better` */
export const faultInWords = ({ file, line, column, field, says }: FileFault): string =>
  `${[file, line, column].filter((part) => part !== null).join(':')}: ${field ? `${field} ` : ''}${says}`;

/** Plans that cannot be used, with every fault of them. */
export class PlansAtFault extends Error {
  constructor(readonly faults: readonly FileFault[]) {
    super(`The plans are not right. Mend these, then start again:\n${faults.map(faultInWords).join('\n')}`);
  }
}
