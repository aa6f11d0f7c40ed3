import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { safeKnownAt } from '../../platform/database/safe-known-at.ts';
import { Day } from '../../platform/http/fields.ts';
import type { ExportKind } from '../exports/export-kind.ts';
import { annexALists } from './annex-a.ts';
import { workbookOf } from './workbook.ts';

class AnnexAAsked {
  @Day('The day the lists are of', '2019-01-31')
  asAt!: PlainDate;
}

/** Ofsted's Annex A of a day, as known now; without workers' names, which an analyst is not told. */
export const annexAExport = (authority: string): ExportKind<AnnexAAsked> => ({
  id: 'annex-a',
  options: AnnexAAsked,
  allow: ['performance-analyst'],
  isZip: false,
  async *write({ db, options: { asAt }, people }) {
    const knownAt = await safeKnownAt(db);
    const lists = await annexALists(db, { asAt, knownAt, mayName: false, authority });
    for (const person of [...lists.list8.people, ...lists.list9.people]) people.add(person);
    yield {
      name: `annex-a-${asAt}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: [await workbookOf(lists)],
    };
  },
});
