import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import { defineCheck, type Check, type ReturnContext } from '../check.ts';
import type { ReturnRow } from '../return-rows.ts';

/** What AD1 says of an adoption; all of it or none (rule 151). */
export const adoptionItems = [
  'DATE_INT',
  'DATE_MATCH',
  'FOSTER_CARE',
  'NB_ADOPTR',
  'SEX_ADOPTR',
  'LS_ADOPTR',
] as const;

export const hasAdoptionItem = ({ text }: ReturnRow<'AD1'>): boolean =>
  adoptionItems.some((item) => text[item] !== '');
export const lacksAdoptionItem = ({ text }: ReturnRow<'AD1'>): boolean =>
  adoptionItems.some((item) => text[item] === '');

const adoptionPlacements: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6']);
export const isPlacedForAdoption = ({ text }: ReturnRow<'Episodes'>): boolean =>
  adoptionPlacements.has(text.PLACE);

/** The episode ended because the child was adopted: E11 or E12. */
export const isAdopted = ({ text }: ReturnRow<'Episodes'>): boolean =>
  text.REC === 'E11' || text.REC === 'E12';

export const isAdoptedInYear = (episode: ReturnRow<'Episodes'>, { start, lastDay }: ReturnContext): boolean =>
  isAdopted(episode) && episode.day.DEC !== null && start <= episode.day.DEC && episode.day.DEC <= lastDay;

/** The decision that the child should be placed for adoption was taken back: a day, or a reason. */
export const isReversed = ({ text }: ReturnRow<'PlacedAdoption'>): boolean =>
  text.DATE_PLACED_CEASED !== '' || text.REASON_PLACED_CEASED !== '';

/** Whether one day is after another; false when either is not known. */
export const isAfter = (day: PlainDate | null, other: PlainDate | null): boolean =>
  day !== null && other !== null && day > other;

/** A check that adopters of one legal status have one of the sexes that go with it; a blank does not. */
export const sexFitsLegalStatus = (
  rule: string,
  legalStatus: string,
  sexes: readonly string[],
  says: string,
): Check =>
  defineCheck({
    rule,
    says,
    todo: `Send ${sexes.join(' or ')} as SEX_ADOPTR, or put LS_ADOPTR right.`,
    severity: 'stage 2 error',
    from: 2023,
    fields: { AD1: ['LS_ADOPTR', 'SEX_ADOPTR'] },
    find: ({ AD1 }) =>
      AD1.filter(({ text }) => text.LS_ADOPTR === legalStatus && !sexes.includes(text.SEX_ADOPTR)),
  });

/**
 * A check that a child under an order for adoption has a decision for it, and that one stands while the order does.
 * The public validator finds a reversed decision beside another that stands, too.
 */
export const orderWithoutDecision = (rule: string, legalStatus: string, made: string, to?: number): Check =>
  defineCheck({
    rule,
    says: `${made}, and the decision that the child should be placed for adoption is missing or reversed`,
    todo: 'Send a row of PlacedAdoption with DATE_PLACED, and leave DATE_PLACED_CEASED and REASON_PLACED_CEASED blank; or put LS right.',
    severity: 'stage 2 error',
    from: 2023,
    ...(to !== undefined && { to }),
    fields: {
      Episodes: ['CHILD'],
      PlacedAdoption: ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
    },
    find({ Episodes, PlacedAdoption }) {
      const ordered = Episodes.filter(({ text }) => text.LS === legalStatus);
      if (PlacedAdoption.length === 0) return ordered;
      const isOpen = ordered.some(({ text }) => text.DEC === '');
      return isOpen && PlacedAdoption.every(isReversed) ? PlacedAdoption : [];
    },
  });
