import { normalisePostcode } from '../../../../domain/place/postcode.ts';
import type { ReturnRow } from '../return-rows.ts';
import { isForAdoption } from './placements.ts';

type EpisodeRow = ReturnRow<'Episodes'>;

/** A postcode to compare: with its space where it is one, else as sent. */
export const postcodeOf = (cell: string): string => normalisePostcode(cell) ?? cell;

/** Whether PLACE, PL_POST, URN and PLACE_PROVIDER are the same; blank is the same as blank. */
export const isSamePlacement = ({ text: a }: EpisodeRow, { text: b }: EpisodeRow): boolean =>
  a.PLACE === b.PLACE &&
  a.URN === b.URN &&
  a.PLACE_PROVIDER === b.PLACE_PROVIDER &&
  postcodeOf(a.PL_POST) === postcodeOf(b.PL_POST);

/** The same, and not only for want of an address: adopters' are not kept (DOMAIN 5), so two such rows may be two homes. */
export const isSurelySamePlacement = (a: EpisodeRow, b: EpisodeRow): boolean =>
  isSamePlacement(a, b) && !(isForAdoption(a) && a.text.PL_POST === '');
