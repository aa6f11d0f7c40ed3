import { carerSpells, spellsIn } from '../../domain/care/carer-spells.ts';
import { inOrder } from '../../domain/care/episode-order.ts';
import { isShortBreak } from '../../domain/care/in-care.ts';
import { incidentsIn } from '../../domain/care/incidents.ts';
import { isTemporary } from '../../domain/care/placement-groups.ts';
import { categoryOfNeedCodes } from '../../domain/codes/category-of-need.codes.ts';
import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import { placementCodes } from '../../domain/codes/placement.codes.ts';
import { twelveMonthsTo, type Period } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { HealthCheck, MissingEpisode } from '../../domain/history/history.ts';
import { location } from '../../domain/place/locality.ts';
import { clip, overlaps } from '../../domain/timeline/spans.ts';
import { childInCare, type ChildInCare } from './children-in-care.ts';
import { no, permanencePlans, placementTypes, providers, reasonsCeased, unknown, yes } from './options.ts';
import {
  fill,
  gap,
  type Answer,
  type Answers,
  type Asked,
  type Filled,
  type Gap,
  type Known,
} from './row.ts';
import { nameOf, notHeld, who, workerOn } from './who.ts';

/** List 8: in care on the as-at day, or ceased to be in the six months before it. */
export const list8 = (people: readonly Known[], asked: Asked): Filled =>
  fill(
    8,
    people.flatMap((known) => childInCare(known, asked) ?? []),
    answers,
  );

const incidentsOf = (words: string): string =>
  `Number of Episodes the Child has been '${words}' from their Placement in the last 12 months`;

const inTheYear = notHeld('OC2 says whether there was one in the year, and not on which day.')();
const notWrittenDown = gap(
  'Of the last time the child was missing, no such interview is recorded.',
  'Record when it was offered, and held or declined.',
);

const answers: Answers<ChildInCare> = {
  ...who,
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)': ({ history, asAt }) =>
    history.unaccompanied.some((span) => overlaps(span, twelveMonthsTo(asAt))) ? yes : no,
  'Date Started to be Looked After': ({ stay }) =>
    stay.startIsKnown
      ? stay.start
      : gap('Care began before the first episode that is recorded.', 'Send the episode with RNE S.'),
  "Child's Category of Need": ({ episode: { categoryOfNeed: code } }) =>
    code === null
      ? gap('No category of need is recorded.', 'Send CIN of the episode.', { rule: '145' })
      : `${code} - ${categoryOfNeedCodes.get(code)?.label ?? 'not a code of the list'}`,
  'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)':
    isSubsequentPeriod,
  'Start date of current legal status': startOfLegalStatus,
  "Child's Legal Status": ({ episode: { legalStatus: code } }) =>
    code === null
      ? noLegalStatus
      : `${code}: ${legalStatusCodes.get(code)?.label ?? 'not a code of the list'}`,
  'Date of Latest Statutory Review': (child) =>
    latest(
      child,
      child.history.reviews.map(({ heldOn }) => heldOn),
    ) ??
    gap(
      'No review of this stay in care is recorded.',
      'Send Reviews; nothing while the first is not due (20 working days).',
    ),
  'Date of Last Social Work Visit': (child) =>
    latest(
      child,
      child.history.contacts.flatMap(({ happenedOn, kind, succeeded }) =>
        kind === 'visit' && succeeded ? happenedOn : [],
      ),
    ) ?? gap('No visit in this stay in care is recorded.', 'Send Contacts of KIND visit.'),
  'What is the permanence plan for this child?': ({ history, asAt, stay }) => {
    const plan = history.permanencePlans.findLast(
      ({ recordedOn }) => recordedOn >= stay.start && recordedOn <= asAt,
    )?.plan;
    if (plan === undefined)
      return gap('No permanence plan of this stay is recorded.', 'Send PermanencePlans.');
    return (
      permanencePlans.get(plan) ??
      gap(`The plan is recorded as ${plan}, which is no letter of Annex A.`, 'Choose a) to g) by hand.')
    );
  },
  'Date of Last IRO Visit / Contact to the Child': (child) =>
    latest(child, child.beside.reachedByReviewingOfficer) ??
    gap(
      'No contact with the reviewing officer is recorded.',
      'Send Contacts with the WORKER_ID of the reviewing officer, and ReviewingOfficerAllocations.',
    ),
  'Date of Last Health Assessment': (child) => lastCheck(child, 'health-assessment'),
  'Date of Last Dental Check': (child) => lastCheck(child, 'dental-check'),
  'Number of Placements in the Last 12 months': ({ history, asAt }) =>
    spellsIn(carerSpells(history.episodes), twelveMonthsTo(asAt)).length,
  'Date Ceased to be Looked After': ({ ceased }) => ceased?.on ?? null,
  'Reason Ceased to be Looked After': ({ ceased }) => ceased && reasonCeased(ceased.because),
  'Start Date of Most Recent Placement': startOfPlacement,
  'Placement Type': ({ placed: { placement: code } }) =>
    placementTypes.get(code) ??
    gap(
      `The layout of January 2024 has no choice for ${code}.`,
      'Look up what Ofsted now takes, and write it.',
      {
        shown: `${code}: ${placementCodes.get(code)?.label ?? 'not a code of the list'}`,
      },
    ),
  'Placement Provider': ({ placed: { placement, provider } }) =>
    providers.get(provider ?? '') ??
    (hasNoProvider(placement)
      ? null
      : gap('No provider is recorded.', 'Send PLACE_PROVIDER of the episode.', { rule: '178' })),
  'Placement postcode': ({ placed, secret }) =>
    secret !== null
      ? withheld(secret)
      : (placed.place.postcode ??
        gap('No postcode of the placement is recorded.', 'Send PL_POST of the episode.')),
  'URN of Placement': ({ placed, secret }) =>
    secret !== null
      ? withheld(secret)
      : (placed.urn ??
        (hasUrn.has(placed.placement)
          ? gap('No URN is recorded.', 'Send URN of the episode; XXXXXXX where Ofsted does not inspect.', {
              rule: '218',
            })
          : null)),
  'Placement Location': ({ placed, secret, authority, asAt }) => {
    if (secret !== null) return withheld(secret);
    const where = location(placed.place, authority, asAt);
    return where === 'unknown' ? notOnTheMap : where === 'IN' ? 'a) In' : 'b) Out';
  },
  'LA of Placement': ({ placed, secret }) =>
    secret !== null ? { ...withheld(secret), shown: 'CON' } : (placed.place.authority ?? notOnTheMap),
  [incidentsOf('Missing')]: (child) => incidents(child, 'M'),
  [incidentsOf('Absent')]: (child) => incidents(child, 'A'),
  'Was the child offered a Return Interview after their last missing episode (Y/N)?': (child) => {
    const last = lastMissing(child);
    return last && (last.interviewOfferedOn === null ? notWrittenDown : yes);
  },
  'Did the child accept a Return Interview after their last missing episode (Y/N)?': (child) => {
    const last = lastMissing(child);
    if (last === null) return null;
    if (last.interviewHeldOn !== null) return yes;
    return last.interviewDeclinedOn === null ? notWrittenDown : no;
  },
  'Allocated Team': (child) => {
    const worker = workerOn(child, 'social-worker', child.day);
    return (
      worker?.team ??
      (worker ? gap('The social worker has no team.', 'Send TEAM in PersonalAdvisers.') : noSocialWorker)
    );
  },
  'Allocated Worker': (child) => {
    const worker = workerOn(child, 'social-worker', child.day);
    return worker ? nameOf(worker, child.mayName) : noSocialWorker;
  },
};

const noSocialWorker = gap('No social worker is allocated.', 'Send SocialWorkerAllocations.');
const noLegalStatus = gap('No legal status is recorded.', 'Send LS of the episode.', { rule: '144' });
const notOnTheMap = gap(
  'The postcode is not recorded or in no reference.',
  'Send PL_POST of the episode, or newer Postcodes.',
);

const withheld = (why: string): Gap =>
  gap(why, 'Nothing: tell it in person, to whoever may know it and needs to.');

/** The latest of these days in the stay, up to the as-at day or the day care ended. */
const latest = ({ stay, ceased, asAt }: ChildInCare, days: readonly PlainDate[]): PlainDate | undefined =>
  days.findLast((day) => day >= stay.start && day <= (ceased?.on ?? asAt));

const lastCheck = (child: ChildInCare, asked: HealthCheck['kind']): Answer =>
  latest(
    child,
    child.history.healthChecks.flatMap(({ kind, result, heldOn }) =>
      kind === asked && result === 'done' ? heldOn : [],
    ),
  ) ?? inTheYear;

/** The last time the child went missing in the twelve months; null when they did not, which the number beside it says. */
const lastMissing = ({ history, asAt }: ChildInCare) =>
  incidentsIn(history, twelveMonthsTo(asAt)).findLast(({ kind }) => kind === 'M') ?? null;

/** Whether there was another period of care in the twelve months; a period of short breaks alone is none. */
function isSubsequentPeriod({ history, asAt }: ChildInCare): Answer {
  const window = twelveMonthsTo(asAt);
  const inCare = clip(
    history.episodes.filter(({ legalStatus }) => !isShortBreak(legalStatus)),
    window,
  );
  const periods = history.periodsOfCare.filter((period) =>
    inCare.some((episode) => overlaps(episode, period)),
  );
  if (periods.length > 1) return yes;
  const [first] = periods;
  return first && !first.startIsKnown && first.start > window.start ? unknown : no;
}

/** Back from the episode through those that touch it and say the same; another period of care begins anew. */
function startOfLegalStatus({ history, stay, episode }: ChildInCare): Answer {
  if (episode.legalStatus === null) return noLegalStatus;
  let { start } = episode;
  for (const earlier of [...history.episodes].sort(inOrder).toReversed())
    if (earlier.end === start && start > stay.start && earlier.legalStatus === episode.legalStatus)
      ({ start } = earlier);
  return start > stay.start || stay.startIsKnown
    ? start
    : gap(
        'The legal status began before the first episode that is recorded.',
        'Send the episode with RNE S.',
      );
}

const begins = new Set(['S', 'P', 'B']);

/** The day the child came to the carer, so that it agrees with the number of placements. */
function startOfPlacement({ history, spell }: ChildInCare): Answer {
  const first = history.episodes.find(
    ({ start, legalStatus }) => start === spell.start && !isShortBreak(legalStatus),
  );
  return first && begins.has(first.startedBecause)
    ? spell.start
    : gap(
        'The placement began before the first episode that is recorded.',
        'Send the episode with RNE S, P or B that it began with.',
      );
}

function reasonCeased(because: string | null): Answer {
  const words = because === 'X1' ? undefined : reasonsCeased.get(because ?? '');
  if (words) return words;
  const why =
    because === null
      ? 'No reason is recorded.'
      : because === 'X1'
        ? 'Care is said to have gone on (X1), and no episode but short breaks follows.'
        : `The form has no choice for ${because}.`;
  return gap(why, 'Send REC of the last episode.', { rule: '149' });
}

/** Rules 178 and 213 of the return. */
const hasNoProvider = (placement: string): boolean => isTemporary(placement) || /^Z1[1-4]?$/.test(placement);

// Rule 218 of the return: a setting that Ofsted inspects, in England.
const hasUrn = new Set('A3 A4 A5 A6 K1 K2 K3 R3 S1 U1 U2 U3 U4 U5 U6 H5'.split(' '));

function incidents({ history, asAt }: ChildInCare, kind: MissingEpisode['kind']): Answer {
  if (!history.missingIsRecorded)
    return gap(
      'No incident of being missing is recorded of anybody, so that a child has none says nothing.',
      'Send the table Missing.',
    );
  const window: Period = twelveMonthsTo(asAt);
  const theirs = incidentsIn(history, window);
  return theirs.some((incident) => incident.kind === null)
    ? gap('Of an incident it is not recorded whether the child was missing or away.', 'Send MISSING.', {
        rule: '1006',
      })
    : theirs.filter((incident) => incident.kind === kind).length;
}
