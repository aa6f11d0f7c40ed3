import { randomUUID } from 'node:crypto';
import type { Problem } from '../../platform/http/problems.ts';
import { errorsIn, formShown, type Field, type Typed } from './form.ts';
import { pagesIn } from './page.ts';
import type { Shell } from './shell.ts';

const page = pagesIn(new URL('.', import.meta.url));

/** A form that has a page to itself. */
export interface FormPage {
  readonly title: string;
  /** Whom or what it is about, above the title. */
  readonly caption: string;
  readonly back: { readonly href: string; readonly text: string };
  /** What to know before one fills it in, a paragraph each. */
  readonly intro?: readonly string[];
  /** Where it is sent. */
  readonly action: string;
  readonly fields: readonly Field[];
  readonly typed: Typed;
  readonly button: string;
  /** Of what it changes, as it stands now. */
  readonly version?: string;
  /** What was wrong with it when it was sent. */
  readonly problem?: Problem;
}

/** What somebody else changed meanwhile is checked against what was read first; once it is told, against what stands now. */
export function formPage(shell: Shell, { fields, typed, version, problem, intro = [], ...shown }: FormPage) {
  const isStale = problem?.code === 'stale';
  const errors = isStale
    ? [{ text: changedMeanwhile, href: '#main-content', name: null }]
    : problem
      ? errorsIn(fields, typed, problem)
      : [];
  return page('form-page.njk', shell, {
    ...shown,
    intro,
    form: formShown(fields, typed, errors),
    formKey: randomUUID(),
    version: (isStale ? undefined : typed['version']) ?? version ?? null,
  });
}

const changedMeanwhile =
  'Somebody changed this after you opened the form. Look at it again, check what you typed, and save it.';
