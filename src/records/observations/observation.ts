import type { Observation } from '../../domain/observation/observation.ts';

/** The paper that says so. */
export interface Source {
  readonly title: string;
  /** Its part or page. */
  readonly part: string;
  readonly url: string | null;
}

export interface ToldObservation extends Observation {
  readonly measureId: string;
  readonly source: Source;
}

export interface NewObservation extends ToldObservation {
  /** The observation whose place it takes, and why; both null when it takes nobody's. */
  readonly corrects: string | null;
  readonly reason: string | null;
}

export interface KeptObservation extends NewObservation {
  readonly id: string;
  readonly recordedAt: Date;
  /** A worker's id; null for what came with an import. */
  readonly recordedBy: string | null;
  readonly sourceImport: string | null;
}

const keyOf = ({ measureId, aspect, start, end, source }: ToldObservation) =>
  JSON.stringify([measureId, aspect, start, end, source.title]);

/** Whether both are of the same thing and days and from the same paper: of such only one stands. */
export const isOfTheSame = (a: ToldObservation, b: ToldObservation): boolean => keyOf(a) === keyOf(b);

const factsOf = (told: ToldObservation) => {
  const { value, word, numerator, denominator, observedOn, publishedOn, source } = told;
  return JSON.stringify([
    keyOf(told),
    value,
    word,
    numerator,
    denominator,
    observedOn,
    publishedOn,
    source.part,
    source.url,
  ]);
};

/** Whether both say the same in every word and day. */
export const saysTheSame = (a: ToldObservation, b: ToldObservation): boolean => factsOf(a) === factsOf(b);
