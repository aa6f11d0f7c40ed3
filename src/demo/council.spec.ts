import { parse } from 'csv-parse/sync';
import type { Episode, PeriodOfCare, Place } from '../domain/care/episode.ts';
import { carerSpells } from '../domain/care/carer-spells.ts';
import { birthday } from '../domain/dates/age.ts';
import { holds, twelveMonthsTo, type Span } from '../domain/dates/period.ts';
import { addDays, monthEnd, plainDate, type PlainDate } from '../domain/dates/plain-date.ts';
import type { History } from '../domain/history/history.ts';
import { leavingCareStatus } from '../domain/leaving-care/eligibility.ts';
import { miles } from '../domain/place/miles.ts';
import { inventCouncil, type CouncilFiles } from './council.ts';
import { removeThirdPlacement } from './remove-third-placement.ts';
import { people } from './scenarios.ts';

// Every figure is counted again here, from the text of the files, by DOMAIN's rules and none of the generator's code.

type Row = Record<string, string>;
type Name = keyof CouncilFiles;

const readDays = new Map<string, PlainDate>();
const day = (text: string): PlainDate => {
  if (!readDays.has(text)) readDays.set(text, plainDate(text.split('/').reverse().join('-')));
  return readDays.get(text)!;
};
const dayOrNull = (text: string): PlainDate | null => (text === '' ? null : day(text));
const span = (start: string, end: string): Span => ({ start: day(start), end: dayOrNull(end) });
const grouped = (rows: Row[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row['CHILD']!);
    if (group) group.push(row);
    else groups.set(row['CHILD']!, [row]);
  }
  return groups;
};

const rowsOf = (files: CouncilFiles, name: Name): Row[] => parse(files[name], { columns: true });

interface Person extends History {
  /** Rows of care-leaver-contacts.csv. */
  readonly news: Row[];
}

function read(files: CouncilFiles): Person[] {
  const rows = (name: Name): Row[] => rowsOf(files, name);
  const by = (name: Name) => {
    const groups = grouped(rows(name));
    return (child: string) => groups.get(child) ?? [];
  };
  const places = new Map(rows('postcodes.csv').map((row) => [row['postcode']!, row]));
  const placeOf = (postcode: string): Place => {
    const row = places.get(postcode);
    const grid = row && { easting: Number(row['easting']), northing: Number(row['northing']) };
    return { postcode: postcode || null, grid: grid ?? null, authority: row?.['la_code'] ?? null };
  };
  const workers = rows('personal-advisers.csv');
  const episodes = by('episodes.csv');
  const unaccompanied = by('uasc.csv');
  const requests = by('support-requests.csv');
  const atHome = by('living-at-home.csv');
  const detained = by('detained.csv');
  const allocations = by('pa-allocations.csv');
  const news = by('care-leaver-contacts.csv');

  return rows('header.csv').map(({ CHILD, DOB, SEX, ETHNIC }) => {
    const ofChild = episodes(CHILD!);
    const laid = ofChild.map((row) => episodeOf(row, placeOf));
    return {
      personId: CHILD!,
      bornOn: day(DOB!),
      diedOn: null,
      sex: SEX!,
      ethnicity: ETHNIC!,
      unaccompanied: unaccompanied(CHILD!).map((row) => ({
        start: laid[0]!.start,
        end: dayOrNull(row['DUC']!),
      })),
      episodes: laid,
      periodsOfCare: periodsOf(
        laid,
        ofChild.map((row) => placeOf(row['HOME_POST']!)),
      ),
      eet: [],
      accommodation: [],
      inTouch: [],
      supportRequests: requests(CHILD!).map((row) => ({
        ...span(row['ASKED_ON']!, row['WITHDRAWN_ON']!),
        kind: row['KIND'] as 'asked' | 'programme',
      })),
      livingAtHome: atHome(CHILD!).map((row) => span(row['HOME_START']!, row['HOME_END']!)),
      detained: detained(CHILD!).map((row) => span(row['DETAINED_START']!, row['DETAINED_END']!)),
      advisers: allocations(CHILD!).map((row) => {
        const ofWorker = workers.filter((worker) => worker['WORKER_ID'] === row['WORKER_ID']);
        return {
          ...span(row['ALLOC_START']!, row['ALLOC_END']!),
          workerId: row['WORKER_ID']!,
          isNamedPerson: ofWorker[0]?.['NAMED'] === '1',
          roles: ofWorker.map((w) => ({ ...span(w['ROLE_START']!, w['ROLE_END']!), role: w['ROLE']! })),
        };
      }),
      contacts: [],
      reviews: [],
      needsAssessments: [],
      pathwayPlans: [],
      pathwayPlanReviews: [],
      statusOverrides: [],
      healthOutcomes: [],
      healthChecks: [],
      sdqScores: [],
      convictions: [],
      substanceMisuse: [],
      recordedFrom: {},
      missingEpisodes: [],
      missingIsRecorded: false,
      adoptionDecisions: [],
      adoption: null,
      previousPermanence: null,
      socialWorkers: [],
      educationPlans: [],
      schoolPlaces: [],
      attendance: [],
      exclusions: [],
      schoolRecordedFrom: {},
      schoolYears: [],
      keyStage4: [],
      examResults: [],
      disabilities: [],
      views: [],
      requests: [],
      requestsRecordedFrom: null,
      permanencePlans: [],
      news: news(CHILD!),
    };
  });
}

const episodeOf = (row: Row, placeOf: (postcode: string) => Place): Episode => ({
  ...span(row['DECOM']!, row['DEC']!),
  startedBecause: row['RNE']!,
  legalStatus: row['LS']!,
  categoryOfNeed: row['CIN']!,
  placement: row['PLACE']!,
  provider: row['PLACE_PROVIDER']!,
  endedBecause: row['REC'] || null,
  changeReason: row['REASON_PLACE_CHANGE'] || null,
  urn: row['URN'] || null,
  place: placeOf(row['PL_POST']!),
});

function periodsOf(episodes: readonly Episode[], homes: readonly Place[]): PeriodOfCare[] {
  const starts = episodes.flatMap(({ startedBecause }, i) => (startedBecause === 'S' ? [i] : []));
  return starts.map((from, n) => {
    const { end, endedBecause } = episodes[(starts[n + 1] ?? episodes.length) - 1]!;
    return { start: episodes[from]!.start, end, endedBecause, home: homes[from]!, startIsKnown: true };
  });
}

const inCare = ({ episodes }: Person, on: PlainDate): Episode | undefined =>
  episodes.find((episode) => holds(episode, on) && !['V3', 'V4'].includes(episode.legalStatus!));

const judged = ({ episodes }: Person, on: PlainDate): Episode =>
  episodes.findLast(({ start, placement }) => start <= on && !/^T\d$/.test(placement))!;

function hasThreeOrMore({ episodes }: Person, on: PlainDate): boolean {
  const window = twelveMonthsTo(on);
  const spells = carerSpells(episodes).filter(
    ({ start, end }) => start <= on && (end === null || end >= window.start),
  );
  return spells.length >= 3;
}

/** Out of the district and more than 20.0 miles away; null: not to be told. */
function isFar(person: Person, on: PlainDate): boolean | null {
  if (person.unaccompanied.length > 0) return null;
  const home = person.periodsOfCare.find((period) => holds(period, on))!.home;
  const { place } = judged(person, on);
  if (!home.grid || !place.grid) return null;
  return place.authority !== 'E08000034' && miles(home.grid, place.grid) > 20;
}

const isCareLeaver = (person: Person, on: PlainDate): boolean =>
  leavingCareStatus(person, on).status === 'former relevant';

/** The latest contact at most eight weeks before the day. */
const known = ({ news }: Person, on: PlainDate): Row | undefined => {
  const latest = news.findLast((row) => day(row['KNOWN_ON']!) <= on);
  return latest && day(latest['KNOWN_ON']!) >= addDays(on, -56) ? latest : undefined;
};
const isEet = (row: Row | undefined): boolean => /^[FP][1-5]$/.test(row?.['ACTIV'] ?? '');
const isSuitable = (row: Row | undefined): boolean => /^[^GHRSX]1$/.test(row?.['ACCOM'] ?? '');

const hasOwnAdviser = ({ advisers }: Person, on: PlainDate): boolean =>
  advisers.some(
    (allocation) =>
      holds(allocation, on) &&
      allocation.isNamedPerson &&
      allocation.roles.some((role) => role.role === 'personal-adviser' && holds(role, on)),
  );

const asAt: PlainDate = '2019-01-31';
const files = inventCouncil();
const everybody = read(files);
const childrenOn = (on: PlainDate) => everybody.filter((person) => inCare(person, on));
const careLeaversOn = (on: PlainDate) => everybody.filter((person) => isCareLeaver(person, on));
const monthEnds = Array.from({ length: 24 }, (_, i) =>
  monthEnd(plainDate(`${2017 + Math.floor((i + 1) / 12)}-${String(((i + 1) % 12) + 1).padStart(2, '0')}-01`)),
);
const one = ({ child }: { child: string }) => everybody.find(({ personId }) => personId === child)!;

describe('the strategy’s figures at 31 January 2019', () => {
  const children = childrenOn(asAt);
  const careLeavers = careLeaversOn(asAt);

  it('633 children in care, 699 in March 2017, 673 in March 2018', () => {
    expect(children).toHaveLength(633);
    expect(childrenOn('2017-03-31')).toHaveLength(699);
    expect(childrenOn('2018-03-31')).toHaveLength(673);
  });

  it('63.4 per 10,000', () => {
    const latest = rowsOf(files, 'population.csv').at(-1)!;
    expect(((633 / Number(latest['PEOPLE_0_17'])) * 10_000).toFixed(1)).toBe('63.4');
  });

  it('475 in foster placements, three of them away for a while', () => {
    expect(children.filter((child) => /^U[1-6]$/.test(judged(child, asAt).placement))).toHaveLength(475);
    expect(children.filter((child) => inCare(child, asAt)!.placement.startsWith('T'))).toHaveLength(3);
  });

  it('39 with three or more placements', () => {
    expect(children.filter((child) => hasThreeOrMore(child, asAt))).toHaveLength(39);
  });

  it('104 more than 20 miles from home and outside; of 29 unaccompanied and 7 without a home it cannot be told', () => {
    const far = children.map((child) => isFar(child, asAt));
    expect(far.filter((answer) => answer === true)).toHaveLength(104);
    expect(far.filter((answer) => answer === null)).toHaveLength(36);
    const homeless = children.filter(
      (child) => child.periodsOfCare.at(-1)!.home.postcode === null && child.unaccompanied.length === 0,
    );
    expect(homeless).toHaveLength(7);
  });

  it('255 care leavers, 40 of them 21 or over', () => {
    expect(careLeavers).toHaveLength(255);
    expect(careLeavers.filter(({ bornOn }) => birthday(bornOn, 21) <= asAt)).toHaveLength(40);
  });

  it('148 in education, employment or training; 229 in suitable accommodation; none abroad or lost', () => {
    const rows = careLeavers.map((person) => known(person, asAt));
    expect(rows.filter(isEet)).toHaveLength(148);
    expect(rows.filter(isSuitable)).toHaveLength(229);
    expect(rows.filter((row) => /^[GHR]/.test(row?.['ACCOM'] ?? ''))).toHaveLength(0);
  });

  it('does not rest on what was said before somebody was lost, or on the 56th day itself', () => {
    const lost = careLeavers.filter((person) => known(person, asAt)?.['ACTIV'] === '0');
    const saidWithin = (person: Person, days: number) =>
      person.news.filter((row) => day(row['KNOWN_ON']!) >= addDays(asAt, -days) && row['ACTIV'] !== '0');
    expect(lost.flatMap((person) => saidWithin(person, 90))).toEqual([]);
    expect(careLeavers.filter((p) => p.news.at(-1)?.['KNOWN_ON'] === '06/12/2018')).toEqual([]);
  });

  it('247 of 262 have an adviser of their own', () => {
    const owed = everybody.filter((person) =>
      ['relevant', 'former relevant'].includes(leavingCareStatus(person, asAt).status),
    );
    expect(owed).toHaveLength(262);
    expect(owed.filter((person) => hasOwnAdviser(person, asAt))).toHaveLength(247);
  });
});

describe('the 24 months', () => {
  it('three or more placements goes from 8 to 6 in a hundred, the counts as planned', () => {
    const counts = monthEnds.map((on) => childrenOn(on).filter((child) => hasThreeOrMore(child, on)).length);
    expect(counts).toEqual([
      58, 58, 57, 59, 58, 57, 56, 57, 55, 56, 55, 56, 56, 56, 55, 53, 52, 51, 49, 47, 45, 43, 41, 39,
    ]);
  });

  it('children in care as planned, with joiners and leavers every month', () => {
    expect(monthEnds.map((on) => childrenOn(on).length)).toEqual([
      702, 699, 697, 695, 696, 693, 690, 688, 689, 686, 683, 680, 676, 673, 671, 668, 666, 661, 657, 652, 648,
      644, 640, 633,
    ]);
    for (const [i, on] of monthEnds.slice(1).entries()) {
      const before = new Set(childrenOn(monthEnds[i]!));
      const now = new Set(childrenOn(on));
      expect([...now].filter((child) => !before.has(child)).length).toBeGreaterThanOrEqual(8);
      expect([...before].filter((child) => !now.has(child)).length).toBeGreaterThanOrEqual(12);
    }
  });

  it('the share in education, employment or training rises from 47 to 58, and of suitable homes stays near 89', () => {
    for (const on of monthEnds) {
      const rows = careLeaversOn(on).map((person) => known(person, on));
      const wanted = 47 + (11 * monthEnds.indexOf(on)) / 23;
      expect(Math.abs((100 * rows.filter(isEet).length) / rows.length - wanted)).toBeLessThan(2);
      expect(Math.abs((100 * rows.filter(isSuitable).length) / rows.length - 89)).toBeLessThan(2);
    }
  });
});

describe('people by name', () => {
  const spells = (person: Person) => {
    const window = twelveMonthsTo(asAt);
    return carerSpells(person.episodes).filter(({ end }) => end === null || end >= window.start).length;
  };

  it.each([
    ['caseA', 3],
    ['caseB', 1],
    ['caseC', 2],
    ['caseD', 3],
    ['caseE', 3],
    ['caseF', 2],
    ['caseG', 2],
    ['caseH', 3],
    ['thirdPlacement', 3],
    ['recordedTwice', 3],
    ['recordedAgain', 3],
    ['draftedMove', 2],
    ['lateJanuary1', 2],
    ['lateJanuary2', 2],
    ['lateJanuary3', 2],
    ['inHospital', 1],
    ['movedHome', 1],
  ] as const)('%s has %i placements in the twelve months', (name, count) => {
    expect(spells(one(people[name]))).toBe(count);
  });

  it.each([
    ['twentyPointOne', true],
    ['twentyPointNought', false],
    ['twentyPointOneBarely', true],
    ['ninePointThree', false],
    ['unaccompaniedFarAway', null],
    ['formerlyUnaccompanied', null],
    ['noHome', null],
    ['inHospitalFarAway', true],
    ['inHospital', false],
  ] as const)('%s: far is %s', (name, far) => {
    expect(isFar(one(people[name]), asAt)).toBe(far);
  });

  it.each([
    ['jordan', 'former relevant'],
    ['marcus', 'former relevant'],
    ['leapDayBirthday', 'former relevant'],
    ['leftAtSeventeen', 'former relevant'],
    ['askedNoAdviserYet', 'former relevant'],
    ['withdrew', 'former relevant, not receiving'],
    ['neverAsked', 'former relevant, not receiving'],
    ['transferredYoungPerson', 'none'],
    ['foundToBeAdult', 'none'],
    ['homeSevenMonths', 'qualifying'],
    ['ninetyDays', 'qualifying'],
    ['ninetyOneDays', 'relevant'],
    ['leftBeforeSixteen', 'none'],
    ['independentAtSeventeen', 'relevant'],
    ['homeUnderSixMonths', 'relevant'],
    ['homeSixMonths', 'qualifying'],
    ['homeBrokeDown', 'relevant'],
    ['detainedAtSixteen', 'relevant'],
    ['guardianship', 'qualifying'],
    ['custodyUnderCareOrder', 'eligible'],
  ] as const)('%s is %s', (name, status) => {
    expect(leavingCareStatus(one(people[name]), asAt).status).toBe(status);
  });

  it.each([
    ['handoverNextDay', false],
    ['handoverSameDay', true],
    ['dutyDesk', false],
    ['socialWorkerActing', false],
    ['vacancy', false],
    ['promotedAdviser', false],
    ['declinedAdviser', false],
    ['askedNoAdviserYet', false],
    ['jordan', true],
  ] as const)('%s: own adviser is %s', (name, own) => {
    expect(hasOwnAdviser(one(people[name]), asAt)).toBe(own);
  });

  it.each([
    ['staleByADay', undefined],
    ['justInTime', 'F3'],
    ['knownThroughEmployer', 'F3'],
    ['jordan', 'G5'],
    ['inCustody', 'G5'],
  ] as const)('%s is known to do %s', (name, activity) => {
    expect(known(one(people[name]), asAt)?.['ACTIV']).toBe(activity);
  });

  it.each(['shortBreakOnTheDay', 'shortBreakAgreement', 'died', 'transferredChild'] as const)(
    '%s is not counted in care',
    (name) => {
      expect(inCare(one(people[name]), asAt)).toBeUndefined();
    },
  );

  it('a drafted move would be 31.4 miles, out of the district', () => {
    const row = rowsOf(files, 'postcodes.csv').find(({ postcode }) => postcode === 'BB25 1AA')!;
    const grid = { easting: Number(row['easting']), northing: Number(row['northing']) };
    const { home } = one(people.draftedMove).periodsOfCare[0]!;
    expect(home.postcode).toMatch(/^HD1 /);
    expect(miles(home.grid!, grid)).toBe(31.4);
    expect(row['la_code']).not.toBe('E08000034');
  });

  it('Amira has 24 young people, Jordan and Kyle among them; the others have 22 to 25', () => {
    const open = everybody.flatMap(({ personId, advisers }) =>
      advisers
        .filter((allocation) => holds(allocation, asAt))
        .map(({ workerId }) => ({ personId, workerId })),
    );
    const of = (worker: string) => open.filter(({ workerId }) => workerId === worker);
    expect(of('W001')).toHaveLength(24);
    expect(of('W001').map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([people.jordan.child, people.kyle.child]),
    );
    for (let i = 2; i <= 12; i++) {
      const { length } = of(`W0${String(i).padStart(2, '0')}`);
      expect([22, 23, 24, 25]).toContain(length);
    }
  });
});

describe('with the third placement of one child taken out', () => {
  const without = removeThirdPlacement(files);
  const changed = read(without);

  it('38 of 633 have three or more, and 475 are still fostered', () => {
    const children = changed.filter((person) => inCare(person, asAt));
    expect(children).toHaveLength(633);
    expect(children.filter((child) => hasThreeOrMore(child, asAt))).toHaveLength(38);
    expect(children.filter((child) => /^U[1-6]$/.test(judged(child, asAt).placement))).toHaveLength(475);
    expect(children.filter((child) => isFar(child, asAt))).toHaveLength(104);
  });

  it('nobody else’s row differs', () => {
    const others = (text: string) =>
      text.split('\n').filter((row) => !row.startsWith(people.thirdPlacement.child));
    expect(others(without['episodes.csv'])).toEqual(others(files['episodes.csv']));
    expect({ ...without, 'episodes.csv': '' }).toEqual({ ...files, 'episodes.csv': '' });
    expect(
      changed.find(({ personId }) => personId === people.thirdPlacement.child)!.episodes.at(-1),
    ).toMatchObject({
      end: null,
      endedBecause: null,
      changeReason: null,
    });
  });

  it('cannot be taken out twice', () => {
    expect(() => removeThirdPlacement(without)).toThrow(RangeError);
  });
});

it('is the same council every time', () => {
  expect(inventCouncil()).toEqual(files);
});
