import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const govuk = readFileSync(
  createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
  'utf8',
);

// Only services on GOV.UK may use its typeface and crest, so neither is named in what we send.
const ofAnyCouncil = govuk
  .replaceAll(/@font-face\{[^}]*\}/g, '')
  .replaceAll('GDS Transport,arial,sans-serif', 'system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif')
  .replaceAll(/url\(\/assets\/images\/govuk-crest\.svg\)/g, 'none');

const ours = ['pages.css', 'figures.css', 'door.css', '../work/work.css'];

/** The styles of every page: govuk-frontend's, then ours. */
export const styles =
  ofAnyCouncil + ours.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('');

/** Their address changes when they do, so that a browser may keep them for good. */
export const stylesAt = `/assets/pages-${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`;
