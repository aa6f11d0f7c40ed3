import type { PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { Case, Caseload, Post } from '../../src/domain/workforce/caseload.ts';

/** A named personal adviser of whom no post and no case is recorded. */
export const anAdviser = (): Worker => new Worker({ ...nobody, isNamedPerson: true }, 'personal-adviser');

/** A named social worker of whom no post and no case is recorded. */
export const aSocialWorker = (): Worker => new Worker({ ...nobody, isNamedPerson: true }, 'social-worker');

/** A duty desk, which holds cases and is no one person. */
export const aDutyDesk = (role: Case['role']): Worker => new Worker(nobody, role);

/** A social worker's post that nobody holds. */
export const aVacancy = (start: PlainDate, end: PlainDate | null = null, fte = 100): Worker =>
  new Worker({ ...nobody, isVacancy: true }, 'social-worker').post(start, end, { fte });

const nobody: Caseload = {
  subjectId: '00000000-0000-4000-8000-000000000002',
  isVacancy: false,
  isNamedPerson: false,
  posts: [],
  cases: [],
  recordedFrom: '2010-04-01',
};

/** One worker's record under construction: each call adds one fact and gives a new worker, the old one stays as it was. */
export class Worker {
  constructor(
    private readonly facts: Caseload,
    private readonly role: Case['role'],
  ) {}

  /** A post of their role, full time and employed unless said; `end` is the first day out of it. */
  post(start: PlainDate, end: PlainDate | null = null, said: Partial<Post> = {}): Worker {
    const post: Post = {
      start,
      end,
      role: this.role,
      fte: 100,
      isAgency: false,
      coversVacancy: false,
      endedBecause: null,
      ...said,
    };
    return this.with({ posts: [...this.facts.posts, post] });
  }

  /** So many cases of their role, each allocated from the day on. */
  holds(cases: number, start: PlainDate, end: PlainDate | null = null): Worker {
    const added = Array.from({ length: cases }, (): Case => ({ start, end, role: this.role }));
    return this.with({ cases: [...this.facts.cases, ...added] });
  }

  /** The first day of the first post that is recorded of anybody. */
  recordedFrom(recordedFrom: PlainDate | null): Worker {
    return this.with({ recordedFrom });
  }

  known(): Caseload {
    return this.facts;
  }

  private with(facts: Partial<Caseload>): Worker {
    return new Worker({ ...this.facts, ...facts }, this.role);
  }
}
