import type { Problem } from './problems.ts';
import { barCss, lookCss, stylesOf } from './styles.ts';
import { templates } from './templates.ts';

const render = templates(new URL('.', import.meta.url));
const { styles, styleSource } = stylesOf(lookCss, barCss, new URL('problem.css', import.meta.url));

/** The page carries its own style, so that it looks as it should when nothing else answers. */
export const problemPagePolicy = `default-src 'none'; style-src ${styleSource}; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`;

/** A refusal or failure as a page for people: what happened, what to do, and where to go (`signInPage`, where there is one). */
export function problemPage(problem: Problem, requestId: string, signInPage?: string): string {
  const { status, title, detail, instance, errors = [] } = problem.toJSON(requestId);
  return render('problem.njk', {
    styles,
    title,
    detail,
    faults: errors.map((fault) => ({
      place: 'pointer' in fault ? fault.pointer : fault.parameter,
      detail: fault.detail,
    })),
    signInPage: status === 403 && signInPage ? signInPage : null,
    hasStartPage: status === 403 || status === 404,
    // By this the line in the log is found.
    instance: status >= 500 ? instance : null,
  });
}
