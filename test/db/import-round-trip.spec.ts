import fc from 'fast-check';
import type { ReturnEpisode } from '../../src/domain/care/care-facts.ts';
import { inOrder } from '../../src/domain/care/episode-order.ts';
import { layEpisodes } from '../../src/domain/care/lay-episodes.ts';
import { addDays, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import { overlapping } from '../../src/domain/timeline/spans.ts';
import { ukDay } from '../../src/imports/ssda903/days.ts';
import { careFactsOf } from '../../src/records/history/facts.reader.ts';
import { children, Importing } from './importing.ts';

let importing: Importing;
beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());

// Each row follows the one before; below nought in `apart` they overlap.
const step = fc.record({
  apart: fc.constantFrom(0, 0, 0, 0, 0, 1, 30, -1, -400),
  days: fc.integer({ min: 1, max: 400 }),
  isOpen: fc.nat(9).map((n) => n === 0),
  startedBecause: fc.constantFrom('S', 'L', 'P', 'T', 'U', 'B'),
  legalStatus: fc.constantFrom('C1', 'C2', 'V2', null),
  categoryOfNeed: fc.constantFrom('N1', 'N1', 'N4', null),
  placement: fc.constantFrom('U6', 'U6', 'K2'),
  provider: fc.constantFrom('PR1', 'PR4', null),
  endedBecause: fc.constantFrom('X1', 'X1', 'X1', 'E4A', null),
  changeReason: fc.constantFrom(null, null, 'CARPL'),
  placementPostcode: fc.constantFrom('ZZ4 4DD', 'ZZ4 4DD', 'ZZ5 5EE', null),
  urn: fc.constantFrom(null, 'SC000001'),
});

/** A child's rows, each once. A stay has one home, so every row here has the same. */
const lifeIn = (isSound: boolean) =>
  fc
    .tuple(fc.array(step, { minLength: 1, maxLength: 8 }), fc.constantFrom(null, 'ZZ1 1AA'))
    .map(([steps, homePostcode]) => {
      let next: PlainDate = '2012-02-28';
      const rows = steps.map(({ apart, days, isOpen, ...said }, i): ReturnEpisode => {
        const start = addDays(next, isSound ? Math.max(apart, 0) : apart);
        next = addDays(start, days);
        const staysOpen = isOpen && (!isSound || i === steps.length - 1);
        const end = staysOpen ? null : next;
        return { ...said, start, end, endedBecause: end && said.endedBecause, homePostcode };
      });
      return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
    });

const cellsOf = (child: string, row: ReturnEpisode): string =>
  [
    child,
    ukDay(row.start),
    row.startedBecause,
    row.legalStatus,
    row.categoryOfNeed,
    row.placement,
    row.provider,
    row.end && ukDay(row.end),
    row.endedBecause,
    row.changeReason,
    row.homePostcode,
    row.placementPostcode,
    row.urn,
  ]
    .map((cell) => cell ?? '')
    .join(',');

/** What the record gives back of each of the children. */
async function laidOf(names: readonly string[]): Promise<ReturnEpisode[][]> {
  const { rows } = await importing.owner.query<{ child: string; id: string }>(
    'select child_id as child, id from person where child_id = any($1)',
    [names],
  );
  const idOf = new Map(rows.map(({ child, id }) => [child, id]));
  const ids = names.map((name) => idOf.get(name)!);
  const facts = await careFactsOf(importing.jobs.manager, ids);
  return ids.map((id) => layEpisodes(facts(id)));
}

const lives = (isSound: boolean) => fc.array(lifeIn(isSound), { minLength: 60, maxLength: 60, size: 'max' });
let run = 0;

describe.each([
  ['sound', true],
  ['dirty', false],
])('%s histories', (_, isSound) => {
  it('come back from the record as they were sent, and sent again change nothing', async () => {
    await fc.assert(
      fc.asyncProperty(lives(isSound), async (all) => {
        run += 1;
        const names = all.map((__, i) => `run ${run} child ${i}`);
        const Episodes = all.flatMap((rows, i) => rows.map((row) => cellsOf(names[i]!, row)));
        const report = await importing.send({ Header: children(...names), Episodes });
        expect(report.files).toMatchObject([
          { tableId: 'Episodes', read: Episodes.length, recorded: Episodes.length, refused: 0 },
          { tableId: 'Header' },
        ]);
        const expected = all.map((rows) => rows.toSorted(inOrder));
        expect(await laidOf(names)).toEqual(expected);

        const disputes = report.findings.filter(({ code }) => code === '501' || code === '142');
        expect(disputes).toHaveLength(all.reduce((sum, rows) => sum + overlapping(rows).size, 0));
        expect(disputes.length > 60).toBe(!isSound);

        const before = await importing.record();
        await importing.send({ Episodes: Episodes.toReversed() });
        expect(await importing.record()).toEqual(before);
      }),
      { numRuns: 4 },
    );
  });

  it('come back though a part of them was sent before', async () => {
    await fc.assert(
      fc.asyncProperty(lives(isSound), fc.infiniteStream(fc.boolean()), async (all, isEarly) => {
        run += 1;
        const names = all.map((__, i) => `run ${run} child ${i}`);
        const Episodes = all.flatMap((rows, i) => rows.map((row) => cellsOf(names[i]!, row)));
        await importing.send({
          Header: children(...names),
          Episodes: Episodes.filter(() => isEarly.next().value),
        });
        await importing.send({ Episodes });
        expect(await laidOf(names)).toEqual(all.map((rows) => rows.toSorted(inOrder)));
      }),
      { numRuns: 3 },
    );
  });
});
