import { isTemporary as isTemporaryCode, placementGroup } from '../../../../domain/care/placement-groups.ts';
import { placementCodes } from '../../../../domain/codes/placement.codes.ts';
import type { ReturnContext } from '../check.ts';
import type { ReturnRow } from '../return-rows.ts';
import { isTakenSince } from './episode-codes.ts';

type EpisodeRow = ReturnRow<'Episodes'>;

/** T0 to T4. */
export const isTemporary = ({ text }: EpisodeRow): boolean => isTemporaryCode(text.PLACE);

/** U1 to U6. */
export const isFoster = ({ text }: EpisodeRow): boolean => placementGroup(text.PLACE) === 'foster';

/** A3 to A6, and the older A1 and A2. */
export const isForAdoption = ({ text }: EpisodeRow): boolean =>
  placementGroup(text.PLACE) === 'placed for adoption';

/** Z1, and from 2025/26 Z11 to Z14; a Z1 that began before that stays one. */
export const isOther = ({ text, day }: EpisodeRow, context: ReturnContext): boolean =>
  /^Z1[1-4]?$/.test(text.PLACE) && isTakenSince(placementCodes, text.PLACE, day.DECOM, context);

/** Nobody provides it, as the return sees it: temporary and other placements (rules 178, 526). */
export const takesNoProvider = (episode: EpisodeRow, context: ReturnContext): boolean =>
  isTemporary(episode) || isOther(episode, context);

const neverInspected = new Set(['P1', 'P3', 'R1', 'R2', 'R5']);
// Ofsted registered neither; H5 had until 28 October 2023 to become K3, and P2 to end (rules 217t, 230).
const lastWithoutUrn: Record<string, number> = { H5: 2023, P2: 2024 };

/** Ofsted inspects no placement of its type, so it has no URN (rules 218, 222). */
export const takesNoUrn = (episode: EpisodeRow, context: ReturnContext): boolean =>
  neverInspected.has(episode.text.PLACE) ||
  context.collectionYear <= (lastWithoutUrn[episode.text.PLACE] ?? 0) ||
  takesNoProvider(episode, context);

/** Whether PL_LA names no authority of England: Wales, Scotland, Northern Ireland or further off. */
export const isOutsideEngland = ({ text }: EpisodeRow): boolean => /^[WSN]/.test(text.PL_LA);

/** Where adopters live is confidential (DOMAIN 5). */
export const isConfidential = ({ text }: EpisodeRow): boolean => text.PL_LA === 'CON';
