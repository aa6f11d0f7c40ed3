import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

/**
 * Reads the templates of a folder, and after it of others: `templates(new URL('.', import.meta.url))('sign-in.njk', { … })` gives the page.
 * What is put into a page is escaped; a name the template asks for and nobody gave throws.
 */
export function templates(...folders: URL[]): (name: string, values: object) => string {
  const loader = new nunjucks.FileSystemLoader(folders.map((folder) => fileURLToPath(folder)));
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (name, values) => environment.render(name, values);
}
