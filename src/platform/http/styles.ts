import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** How every page looks before what is its own: colours, letters, headings. */
export const lookCss = new URL('look.css', import.meta.url);
/** The line above a page that is served. */
export const barCss = new URL('bar.css', import.meta.url);

export interface Styles {
  /** What may stand between `<style>` and `</style>`. */
  readonly styles: string;
  /** What a Content-Security-Policy must allow under `style-src` for them to count. */
  readonly styleSource: string;
}

/** The styles of the files, one after the other: for a page that carries its own and fetches nothing, or to be served. */
export function stylesOf(...files: readonly URL[]): Styles {
  const styles = files.map((file) => readFileSync(file, 'utf8')).join('');
  return { styles, styleSource: `'sha256-${createHash('sha256').update(styles).digest('base64')}'` };
}
