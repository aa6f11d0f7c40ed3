import type { EntityManager } from 'typeorm';
import type { BoardSource } from '../extract.ts';

/** What a version is written from, once for each variant, and what speaks against giving it away. */
export interface Variants {
  readonly sources: readonly BoardSource[];
  /** Sentences, each of them a reason not to publish; none where the disclosure check is passed. */
  readonly faults: readonly string[];
}

/**
 * The variants of a restricted source. Nothing suppresses small numbers yet, so there is no open one: what is not suppressed
 * is not written as if it were. Here alone is decided what the open variant is made of.
 */
export async function variantsOf(_db: EntityManager, source: BoardSource): Promise<Variants> {
  return { sources: [source], faults: [] };
}
