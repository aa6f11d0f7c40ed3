import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { accommodationCodes } from './accommodation.codes.ts';
import { activityCodes } from './activity.codes.ts';
import * as adoption from './adoption.codes.ts';
import { categoryOfNeedCodes } from './category-of-need.codes.ts';
import type { Code, CodeList } from './code-list.ts';
import { ethnicOriginCodes } from './ethnic-origin.codes.ts';
import { inTouchCodes } from './in-touch.codes.ts';
import { legalStatusCodes } from './legal-status.codes.ts';
import { localAuthorityCodes, regionCodes } from './local-authority.codes.ts';
import { missingTypeCodes } from './missing-type.codes.ts';
import { placementAuthoritySpecialCodes } from './placement-la-special.codes.ts';
import { placementProviderCodes } from './placement-provider.codes.ts';
import { placementCodes } from './placement.codes.ts';
import { previousPermanenceCodes } from './previous-permanence.codes.ts';
import { reasonEpisodeCeasedCodes } from './reason-episode-ceased.codes.ts';
import { reasonNewEpisodeCodes } from './reason-new-episode.codes.ts';
import { reasonPlaceChangeCodes } from './reason-place-change.codes.ts';
import { reviewParticipationCodes } from './review-participation.codes.ts';
import { sdqReasonCodes } from './sdq-reason.codes.ts';
import { sexCodes } from './sex.codes.ts';
import { socialWorkerChangeReasonCodes } from './social-worker-change-reason.codes.ts';
import { upnUnknownCodes } from './upn-unknown.codes.ts';

// The reference lists lie beside the checkout, not in it; without them there is nothing to compare with.
const folder = new URL('../../../../shared/domain/codes/', import.meta.url);
const withReference = existsSync(folder) ? describe : describe.skip;

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string): Row[] =>
  parse(readFileSync(new URL(`${file}.csv`, folder)), { columns: true, bom: true });

const labelsOf = (...lists: CodeList[]) =>
  Object.fromEntries(lists.flatMap((list) => [...list].map(([code, { label }]) => [code, label])));
const labelsIn = (rows: readonly Row[], code = 'code', label = 'label') =>
  Object.fromEntries(rows.map((row) => [row[code], row[label]]));

/** What a reference label says is not verified, and so is not said (DOMAIN 9). */
const notSaid: Readonly<Record<string, string>> = {
  'Other placement, sub-type 1 (LABEL UNVERIFIED)': 'Other placement (sub-type 1)',
  'Other placement, sub-type 2 (LABEL UNVERIFIED)': 'Other placement (sub-type 2)',
  'Other placement, sub-type 3 (LABEL UNVERIFIED)': 'Other placement (sub-type 3)',
  'Other placement, sub-type 4 (LABEL UNVERIFIED)': 'Other placement (sub-type 4)',
  'Not known (LA_PERM only; meaning UNVERIFIED)': 'Not known',
};

withReference('the code lists and the reference lists hold the same codes and words', () => {
  it.each([
    ['accommodation', accommodationCodes],
    ['activity', activityCodes],
    ['category_of_need', categoryOfNeedCodes],
    ['ethnic_origin', ethnicOriginCodes],
    ['in_touch', inTouchCodes],
    ['legal_status', legalStatusCodes],
    ['missing_type', missingTypeCodes],
    ['placement', placementCodes],
    ['placement_la_special', placementAuthoritySpecialCodes],
    ['placement_provider', placementProviderCodes],
    ['previous_permanence', previousPermanenceCodes],
    ['reason_episode_ceased', reasonEpisodeCeasedCodes],
    ['reason_new_episode', reasonNewEpisodeCodes],
    ['reason_place_change', reasonPlaceChangeCodes],
    ['review_participation', reviewParticipationCodes],
    ['sdq_reason', sdqReasonCodes],
    ['sex', sexCodes],
    ['social_worker_change_reason', socialWorkerChangeReasonCodes],
    ['upn_unknown', upnUnknownCodes],
  ] as [string, CodeList][])('%s', (file, list) => {
    // The reference gives "left blank" a row of its own where a field may be.
    const rows = rowsOf(file).filter(({ code }) => code);
    expect(labelsOf(list)).toEqual(
      labelsIn(rows.map((row) => ({ ...row, label: notSaid[row.label ?? ''] ?? row.label ?? '' }))),
    );
    expect(list.source).toMatch(/\S/);
  });

  it.each([
    ['FOSTER_CARE', adoption.adoptedByFosterCarerCodes],
    ['NB_ADOPTR', adoption.numberOfAdoptersCodes],
    ['SEX_ADOPTR', adoption.sexOfAdoptersCodes],
    ['LS_ADOPTR', adoption.legalStatusOfAdoptersCodes],
    ['REASON_PLACED_CEASED', adoption.reasonPlacedCeasedCodes],
  ] as [string, CodeList][])('adoption_codes: %s', (name, list) => {
    expect(labelsOf(list)).toEqual(labelsIn(rowsOf('adoption_codes').filter(({ field }) => field === name)));
  });

  it('la_codes: authorities and regions', () => {
    const rows = rowsOf('la_codes');
    expect(labelsOf(localAuthorityCodes, regionCodes)).toEqual(labelsIn(rows, 'dfe_la_code', 'name'));
    expect([...localAuthorityCodes].map(([code, { ons, region }]) => [code, ons ?? '', region])).toEqual(
      rows
        .filter(({ type }) => type)
        .map(({ dfe_la_code, ons_code, region }) => [dfe_la_code, ons_code, region])
        .toSorted(([a], [b]) => Number(a) - Number(b)),
    );
  });
});

const codesWhere = (file: string, column: string) =>
  rowsOf(file)
    .filter((row) => row[column] === '1')
    .map(({ code }) => code)
    .toSorted();
const codesOf = (list: CodeList, attribute: string) =>
  [...list]
    .filter(([, code]) => Object.entries(code).some(([name, value]) => name === attribute && value === true))
    .map(([code]) => code)
    .toSorted();
/** "2023/24" is the collection of the year ending on 31 March 2024. */
const collection = (years: string | undefined) => (years ? Number(years.slice(0, 4)) + 1 : undefined);

withReference('what the reference says of a code is said of it', () => {
  it.each([
    ['legal_status', 'short_break', legalStatusCodes, 'shortBreak'],
    ['legal_status', 'in_care_order', legalStatusCodes, 'inCareOrder'],
    ['activity', 'eet', activityCodes, 'eet'],
    ['activity', 'neet', activityCodes, 'neet'],
    ['accommodation', 'excluded_from_suitability_measure', accommodationCodes, 'excludedFromSuitability'],
    ['in_touch', 'in_denominator', inTouchCodes, 'inDenominator'],
  ] as [string, string, CodeList, string][])('%s: %s', (file, column, list, attribute) => {
    expect(codesOf(list, attribute)).toEqual(codesWhere(file, column));
  });

  it('accommodation: suitable, save S1 and X1, which the return does not take', () => {
    const published = codesWhere('accommodation', 'suitable').filter(
      (code) => code !== 'S1' && code !== 'X1',
    );
    expect(codesOf(accommodationCodes, 'suitable')).toEqual(published);
  });

  it.each([
    ['activity', activityCodes],
    ['legal_status', legalStatusCodes],
    ['placement', placementCodes],
    ['reason_episode_ceased', reasonEpisodeCeasedCodes],
    ['reason_place_change', reasonPlaceChangeCodes],
    ['sex', sexCodes],
  ] as [string, CodeList][])('%s: what is retired or never valid, and nothing else', (file, list) => {
    const isOver = ([, { lastCollection, retired, neverValid }]: [string, Code]) =>
      (lastCollection ?? retired ?? neverValid) !== undefined;
    expect([...list].filter(isOver).map(([code]) => code)).toEqual(
      rowsOf(file)
        .filter(({ status }) => status === 'retired' || status === 'never-valid')
        .map(({ code }) => code),
    );
  });

  it.each([
    ['sex', sexCodes, /from (\d{4}\/\d\d)/, /to (\d{4}\/\d\d)/],
    ['reason_place_change', reasonPlaceChangeCodes, /added (\d{4}\/\d\d)/, null],
  ] as [string, CodeList, RegExp, RegExp | null][])(
    '%s: the years in its notes',
    (file, list, first, last) => {
      // U of SEX came with M and F; its note speaks of a query.
      const rows = rowsOf(file).filter(({ code }) => code !== 'U');
      expect(
        rows.map(({ code = '' }) => [code, list.get(code)!.firstCollection, list.get(code)!.lastCollection]),
      ).toEqual(
        rows.map(({ code, notes = '' }) => [
          code,
          collection(first.exec(notes)?.[1]),
          collection(last?.exec(notes)?.[1]),
        ]),
      );
    },
  );

  it.each([
    ['activity', activityCodes],
    ['placement', placementCodes],
  ] as [string, CodeList][])('%s: first and last collection', (file, list) => {
    for (const { code = '', valid_from_collection, valid_to_collection } of rowsOf(file))
      expect({ code, ...list.get(code) }).toMatchObject({
        code,
        ...(valid_from_collection && { firstCollection: collection(valid_from_collection) }),
        ...(valid_to_collection && { lastCollection: collection(valid_to_collection) }),
      });
  });
});
