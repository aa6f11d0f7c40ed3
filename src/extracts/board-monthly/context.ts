import type { BoardSource, Sheet } from '../extract.ts';
import { groupsSheet } from './groups.ts';
import { context } from './topics.ts';

/** Who the children are. Nobody is judged by it, so nothing here has a target, colour or status. */
export const contextPage = (source: BoardSource): Sheet[] =>
  context.by.map((by) => groupsSheet(source, { topic: context.topic, by }, 'Who the children are'));
