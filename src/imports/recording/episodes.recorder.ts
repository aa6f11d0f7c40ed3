import type { EntityManager } from 'typeorm';
import type { CareFacts, ReturnEpisode } from '../../domain/care/care-facts.ts';
import { layEpisodes } from '../../domain/care/lay-episodes.ts';
import { splitEpisodes } from '../../domain/care/split-episodes.ts';
import { yearTo31March } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { overlapping } from '../../domain/timeline/spans.ts';
import { copyInto, type Cell } from '../../platform/database/copy.ts';
import { createWanted, factTables, replaceFacts } from '../../records/history/facts.store.ts';
import { careFactsOf } from '../../records/history/facts.reader.ts';
import type { Finding } from '../finding.ts';
import { ukDay } from '../ssda903/days.ts';
import {
  findAffected,
  refuseRows,
  refuseStrangers,
  stagedPeople,
  type ImportContext,
  type StagedPerson,
} from './staging.store.ts';

/** Episodes: periods of care, legal statuses, categories of need and placements. */
export const recordsTables = ['Episodes'];

const peopleAtATime = 1_000;
const { periods, legalStatuses, categoriesOfNeed, placements } = factTables;
const careTables = [periods, legalStatuses, categoriesOfNeed, placements];

interface EpisodeRow {
  DECOM: PlainDate;
  DEC: PlainDate | null;
  RNE: string;
  LS: string | null;
  CIN: string | null;
  PLACE: string;
  PLACE_PROVIDER: string | null;
  REC: string | null;
  REASON_PLACE_CHANGE: string | null;
  HOME_POST: string | null;
  PL_POST: string | null;
  URN: string | null;
}

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const strangers = await refuseStrangers(db, context, recordsTables);
  const repeated = await refuseRows(
    db,
    context,
    `select n, 'line ' || first_line || ' of ' || ($1::text[])[first_file + 1] as told from (
       select n, first_value(n) over w as first_n, first_value(file) over w as first_file, first_value(line) over w as first_line
       from pg_temp.staged where table_id = 'Episodes' and verdict = 'recorded'
       window w as (partition by child, "row" order by n)) rows
     where n <> first_n`,
    [context.fileNames],
    {
      code: 'row-repeated',
      column: null,
      message: ({ told }) => `The same episode stands on ${told}. Send each episode once.`,
    },
  );
  const people = await findAffected(db, recordsTables);
  for (const table of careTables) await createWanted(db, table);
  const overlaps: Finding[] = [];
  for (let from = 1; from <= people; from += peopleAtATime) {
    const page = await stagedPeople<EpisodeRow>(db, recordsTables, from, from + peopleAtATime - 1);
    overlaps.push(...(await wantCareOf(db, page, context)));
  }
  for (const table of careTables) await replaceFacts(db, table, context.id);
  return [...strangers, ...repeated, ...overlaps];
}

/** Puts into the `wanted_…` tables what the record should hold of these people; gives a finding for each row that overlaps another. */
async function wantCareOf(
  db: EntityManager,
  page: readonly StagedPerson<EpisodeRow>[],
  context: ImportContext,
): Promise<Finding[]> {
  const known = await careFactsOf(
    db,
    page.map(({ personId }) => personId),
  );
  const findings: Finding[] = [];
  const cells = {
    periods: [] as Cell[][],
    legal: [] as Cell[][],
    need: [] as Cell[][],
    placed: [] as Cell[][],
  };
  for (const person of page) {
    const { facts, found } = careOf(person, known(person.personId), context);
    findings.push(...found);
    const id = person.personId;
    for (const p of facts.periods)
      cells.periods.push([id, p.start, p.end, p.endedBecause, p.homePostcode, p.startIsKnown]);
    for (const s of facts.legalStatuses) cells.legal.push([id, s.start, s.dispute, s.end, s.code]);
    for (const n of facts.categoriesOfNeed) cells.need.push([id, n.start, n.dispute, n.end, n.code]);
    for (const p of facts.placements)
      cells.placed.push([
        id,
        p.start,
        p.dispute,
        p.end,
        p.startedBecause,
        p.placement,
        p.provider,
        p.postcode,
        p.urn,
        p.endedBecause,
        p.changeReason,
      ]);
  }
  await copyInto(db, 'pg_temp.wanted_period_of_care', cells.periods);
  await copyInto(db, 'pg_temp.wanted_legal_status', cells.legal);
  await copyInto(db, 'pg_temp.wanted_category_of_need', cells.need);
  await copyInto(db, 'pg_temp.wanted_placement', cells.placed);
  return findings;
}

/** The child's episodes as they should be recorded: those that came, and those known already that begin on another day. */
function careOf(
  person: StagedPerson<EpisodeRow>,
  known: CareFacts,
  { fileNames, collectionYear }: ImportContext,
): { facts: CareFacts; found: Finding[] } {
  const before = layEpisodes(known);
  const came = person.rows.map(({ file, line, row }) => ({
    file,
    line,
    episode: endedSince(before, asEpisode(row), collectionYear!),
  }));
  const starts = new Set(came.map(({ episode }) => episode.start));
  const kept = before.filter(({ start }) => !starts.has(start));
  const episodes = [...kept, ...came.map(({ episode }) => episode)];
  const clashing = overlapping(episodes);
  const found = came
    .filter(({ episode }) => clashing.has(episode))
    .map(({ file, line, episode }): Finding => {
      const start = ukDay(episode.start);
      const end = episode.end && ukDay(episode.end);
      return {
        table: 'Episodes',
        file: fileNames[file]!,
        line,
        column: 'DEC',
        value: end,
        child: person.child,
        code: end ? '501' : '142',
        message: end
          ? `The episode from ${start} to ${end} overlaps another. Send the DECOM and DEC of both so that one ends before the next begins. Both are recorded as disputed.`
          : `The episode that began on ${start} has no DEC, yet another overlaps it. Send the DEC of whichever ended first. Both are recorded as disputed.`,
      };
    });
  return { facts: splitEpisodes(episodes), found };
}

/** A return tells of its own year: an episode it leaves open, and the record knows to have ended after that year, stays ended. */
function endedSince(
  before: readonly ReturnEpisode[],
  episode: ReturnEpisode,
  collectionYear: number,
): ReturnEpisode {
  if (episode.end !== null) return episode;
  const { end: nextYear } = yearTo31March(collectionYear);
  return (
    before.find(({ start, end }) => start === episode.start && end !== null && end >= nextYear) ?? episode
  );
}

const asEpisode = (row: EpisodeRow): ReturnEpisode => ({
  start: row.DECOM,
  end: row.DEC,
  startedBecause: row.RNE,
  legalStatus: row.LS,
  categoryOfNeed: row.CIN,
  placement: row.PLACE,
  provider: row.PLACE_PROVIDER,
  endedBecause: row.REC,
  changeReason: row.REASON_PLACE_CHANGE,
  homePostcode: row.HOME_POST,
  placementPostcode: row.PL_POST,
  urn: row.URN,
});
