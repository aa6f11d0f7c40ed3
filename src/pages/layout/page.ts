import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { templates } from '../../platform/http/templates.ts';
import type { Shell } from './shell.ts';
import { stylesAt } from './styles.ts';

const layout = new URL('.', import.meta.url);
const { resolve } = createRequire(import.meta.url);
const govuk = new URL('.', pathToFileURL(resolve('govuk-frontend/dist/govuk/template.njk')));

/**
 * Reads the page templates of one folder, which extend "layout.njk" and may import any macro of govuk-frontend
 * ("components/table/macro.njk"): `pagesIn(new URL('.', import.meta.url))('scorecard.njk', shell, { … })` gives the page.
 */
export function pagesIn(folder: URL): (name: string, shell: Shell, values: object) => string {
  const render = templates(folder, layout, govuk);
  return (name, shell, values) => render(name, { ...values, shell, stylesAt });
}

/** The media type of what `pagesIn` gives. */
export const pageType = 'text/html; charset=utf-8';
