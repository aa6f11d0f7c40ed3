import type { CareFacts } from '../../../domain/care/care-facts.ts';
import type { Place } from '../../../domain/care/episode.ts';
import { yearTo31March, type Period, type Span } from '../../../domain/dates/period.ts';
import type { PlainDate } from '../../../domain/dates/plain-date.ts';
import type {
  Adoption,
  AdoptionDecision,
  HealthOutcome,
  History,
  MissingEpisode,
  PreviousPermanence,
  Review,
} from '../../../domain/history/history.ts';
import { ukDay } from '../days.ts';

/** Which return, and whose. */
export interface Sending {
  /** The year of the return's 31 March. */
  readonly collectionYear: number;
  /** ONS code of the authority that sends it. */
  readonly authority: string;
}

/** Who somebody is, as the Header has it. */
export interface SentPerson {
  readonly personId: string;
  readonly childId: string;
  readonly bornOn: PlainDate;
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly upn: string | null;
  readonly isMother: boolean | null;
  readonly firstChildBornOn: PlainDate | null;
}

/** What the record holds of one person that a return may ask for. */
export interface SentRecord {
  readonly person: SentPerson;
  readonly care: CareFacts;
  readonly unaccompanied: readonly Span[];
  readonly reviews: readonly Review[];
  readonly healthOutcomes: readonly (HealthOutcome & {
    readonly interventionReceived: boolean | null;
    readonly interventionOffered: boolean | null;
  })[];
  /** What was recorded on a day, where OC2 asks of the year. */
  readonly recorded: Pick<History, 'healthChecks' | 'sdqScores' | 'convictions' | 'substanceMisuse'>;
  readonly missingEpisodes: readonly MissingEpisode[];
  readonly adoptionDecisions: readonly (AdoptionDecision & { readonly reversedBecause: string | null })[];
  readonly adoption:
    | (Adoption & {
        readonly adopters: number | null;
        readonly adoptersSex: string | null;
        readonly adoptersLegalStatus: string | null;
      })
    | null;
  readonly previousPermanence: (PreviousPermanence & { readonly authority: string | null }) | null;
  readonly socialWorkers: readonly (Span & {
    readonly workerRef: string | null;
    readonly reason: string | null;
  })[];
  readonly deprivationsOfLiberty: readonly {
    readonly startedOn: PlainDate;
    readonly endedOn: PlainDate | null;
  }[];
  /** Of somebody with a birthday from 17 to 25 in the year; else null, for nothing of it is asked. */
  readonly careLeaver: History | null;
  readonly placeOf: (postcode: string | null) => Place;
}

export type Cells = Readonly<Record<string, string | null>>;

export const yearOf = ({ collectionYear }: Sending): Period => yearTo31March(collectionYear);

/**
 * Whether the return of the year has it: begun by 31 March, and not ended before 1 April. What ended on 1 April itself is in,
 * though it held on no day of the year: the return before could not tell that it ended (rule 354), so this one does.
 */
export const isTold = (start: PlainDate, end: PlainDate | null, year: Period): boolean =>
  start < year.end && (end === null || end >= year.start);

/** A day as the return of the year knows it: one after its 31 March had not come. */
export const byYearEnd = (day: PlainDate | null, { end }: Period): PlainDate | null =>
  day !== null && day < end ? day : null;

export const dayCell = (day: PlainDate | null): string | null => day && ukDay(day);
export const flagCell = (is: boolean | null): string | null => (is === null ? null : is ? '1' : '0');
