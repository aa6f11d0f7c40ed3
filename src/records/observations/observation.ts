import type { Observation } from '../../domain/observation/observation.ts';

/** The paper that says so. */
export interface Source {
  readonly title: string;
  /** Its part or page. */
  readonly part: string;
  readonly url: string | null;
}

export interface ToldObservation extends Observation {
  /** The id of an observed measure or of an indicator; none is both. */
  readonly of: string;
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

const keyOf = ({ of, aspect, start, end, geography, group, release, source }: ToldObservation) =>
  JSON.stringify([of, aspect, start, end, geography.kind, geography.name, group, release, source.title]);

/** Whether both are of the same thing, days, place and group, from the same release of the same paper: of such only one stands. */
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
