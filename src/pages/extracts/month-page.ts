import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { needsCommentary } from '../../extracts/board-monthly/needs-commentary.ts';
import { thisMonth } from '../../extracts/board-monthly/reading.ts';
import { BoardReports } from '../../extracts/board-reports.service.ts';
import { dayInWords, instantInWords, monthInWords } from '../../extracts/days-in-words.ts';
import { commentaryOf } from '../../extracts/publication/commentary.store.ts';
import { ownersOn } from '../../extracts/publication/measure-owners.store.ts';
import { checklistOfVersion, handsIn } from '../../extracts/publication/publication.service.ts';
import { isPublished, steps, stepsFrom } from '../../extracts/publication/steps.ts';
import { sourceOfVersion } from '../../extracts/publication/version-source.ts';
import { eventsOf, type ExtractVersion } from '../../extracts/publication/versions.store.ts';
import { dueDaysOf } from '../../extracts/publication/working-days-of-month.ts';
import type { Asker } from '../../platform/access/access.ts';
import type { Role } from '../../platform/access/policy.ts';
import { SignIn } from '../../platform/access/sign-in.ts';
import type { Problem } from '../../platform/http/problems.ts';
import { errorsIn, formShown, type FormError, type Typed } from '../layout/form.ts';
import { pagesIn } from '../layout/page.ts';
import { shellOf } from '../layout/shell.ts';
import { historyShown, wayShown } from './history-in-words.ts';
import { doneWords, statusTag, stepsInWords, type Done, type StepOnPage } from './steps-in-words.ts';

const page = pagesIn(new URL('.', import.meta.url));
export const lookAgainSeconds = 3;

/** A step that was refused: what was typed, and why. */
export interface Refused {
  readonly step: StepOnPage;
  readonly typed: Typed;
  readonly problem: Problem;
}

export const isAmong = ({ roles }: Asker, allowed: readonly Role[]): boolean =>
  roles.some((role) => allowed.includes(role));

/** Where the latest version of a month stands, and what whoever looks may do with it now. */
@Injectable()
export class MonthPage {
  constructor(
    @Inject(BoardReports) private readonly reports: BoardReports,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  async show(
    db: EntityManager,
    who: Asker,
    version: ExtractVersion,
    { done, isWatched = false, refused }: { done?: Done; isWatched?: boolean; refused?: Refused },
  ): Promise<string> {
    const month = version.asAt.slice(0, 7);
    const history = await eventsOf(db, version.id);
    const isOut = isPublished(version.status);
    const { offered, forOthers } = await this.stepsFor(db, who, version);
    const errors = refused ? errorsOf(refused) : [];
    return page('month.njk', shellOf(who, this.signIn, `/extracts/${month}`), {
      month,
      monthWords: monthInWords(version.asAt),
      version: version.version,
      status: statusTag(version.status),
      isOut,
      isBeingPublished: version.isBeingPublished,
      isWatched,
      lookAgainSeconds,
      problem: version.problem,
      changeNote: version.changeNote,
      done: done ? doneWords[done] : null,
      errors,
      prepared: isOut ? null : await this.prepared(db, version),
      way: wayShown(version, history),
      history: historyShown(history),
      offered: offered.map((name) => this.formOf(name, errors, refused)),
      forOthers,
      key: randomUUID(),
    });
  }

  /** What goes into it: its figures, its commentary, and what stands in the way. */
  private async prepared(db: EntityManager, version: ExtractVersion) {
    const month = version.asAt.slice(0, 7);
    const source = await sourceOfVersion(db, this.reports, version);
    const written = await commentaryOf(db, version.id);
    const { draftOn, commentaryBy, publishBy } = dueDaysOf(version.asAt);
    const owners = await ownersOn(db, draftOn);
    const needed = needsCommentary(source);
    const others = [...written.keys()].filter((id) => !needed.some(({ measure }) => measure === id));
    const tasks = [
      ...needed,
      ...others.map((measure) => ({ measure, isRed: false, because: 'Written without being asked for.' })),
    ];
    const { blocking, warnings, sentence } = await checklistOfVersion(db, this.reports, version, source);
    return {
      knownAt: instantInWords(thisMonth(source).knownAt),
      isFixed: version.countedBy !== null,
      commentaryBy: dayInWords(commentaryBy),
      publishBy: dayInWords(publishBy),
      commentary: tasks.map(({ measure, because, isRed }) => ({
        title: { text: this.reports.catalogue.measures.find(({ id }) => id === measure)!.title },
        hint: {
          text: `${because} Owner: ${owners.get(measure)?.name ?? 'nobody, so the analysts write it'}.`,
        },
        href: `/extracts/${month}/commentary/${measure}`,
        status: written.has(measure)
          ? { text: 'Written' }
          : {
              tag: isRed
                ? { text: 'Needed', classes: 'govuk-tag--red' }
                : { text: 'Not written', classes: 'govuk-tag--yellow' },
            },
      })),
      blocking,
      warnings,
      sentence,
    };
  }

  /** The steps that whoever looks may take now, and those of their roles that somebody else must take. */
  private async stepsFor(db: EntityManager, who: Asker, version: ExtractVersion) {
    if (version.isBeingPublished) return { offered: [], forOthers: [] };
    const next: StepOnPage[] = version.status === 'published' ? ['correct'] : stepsFrom(version.status);
    const theirs = next.filter((name) => isAmong(who, stepsInWords[name].roles));
    const isTheirWork = (await handsIn(db, version.id)).has(who.workerId);
    const isForOthers = (name: StepOnPage) => isTheirWork && name !== 'correct' && steps[name].byAnother;
    return {
      offered: theirs.filter((name) => !isForOthers(name)),
      forOthers: theirs.filter(isForOthers).map((name) => stepsInWords[name].button),
    };
  }

  private formOf(name: StepOnPage, errors: readonly FormError[], refused: Refused | undefined) {
    const { button, hint, fields } = stepsInWords[name];
    const isRefused = refused?.step === name;
    return {
      name,
      button,
      hint,
      isSecondary: name === 'send-back',
      form: formShown(fields, isRefused ? refused.typed : {}, isRefused ? errors : []),
    };
  }
}

/** What is wrong with a field leads to it, and what blocks to the checklist. */
function errorsOf({ step, typed, problem }: Refused): FormError[] {
  if (problem.errors) return errorsIn(stepsInWords[step].fields, typed, problem);
  const href = problem.code === 'checklist-blocks' ? '#checklist' : '#steps';
  return [{ text: problem.message, href, name: null }];
}
