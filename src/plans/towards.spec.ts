import type { Arrow } from '../measures/rag.ts';
import type { Wanted } from './plan.ts';
import { towards } from './towards.ts';

const arrow = (direction: Arrow['direction'], judgement: Arrow['judgement'] = 'no judgement'): Arrow => ({
  direction,
  judgement,
});

it.each<[string, Wanted, Arrow | null, ReturnType<typeof towards>]>([
  ['up, and it went up', 'up', arrow('up'), 'as wanted'],
  ['up, and it went down', 'up', arrow('down'), 'against what is wanted'],
  ['down, and it went down', 'down', arrow('down'), 'as wanted'],
  ['down, and it went up', 'down', arrow('up'), 'against what is wanted'],
  // Whoever wants the number down means the number, whichever way the measure calls better.
  ['down, of a measure whose rise is better', 'down', arrow('up', 'improving'), 'against what is wanted'],
  ['better, and it is better', 'better', arrow('down', 'improving'), 'as wanted'],
  ['better, and it is worse', 'better', arrow('down', 'declining'), 'against what is wanted'],
  ['better, where neither way is', 'better', arrow('up'), null],
  ['up, and it stayed', 'up', arrow('level'), 'level'],
  ['better, and it stayed', 'better', arrow('level'), 'level'],
  ['up, and there is no telling', 'up', null, null],
])('wanted %s', (_, wanted, moved, said) => {
  expect(towards(wanted, moved)).toBe(said);
});
