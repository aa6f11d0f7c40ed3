import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/http/problems.ts';
import { monthEndOf } from '../board-reports.service.ts';
import { everyField, type CommitteeForm } from '../scrutiny-report/committee-form.ts';
import { addForm, formsOf, lockForm, type KeptForm } from './committee-form.store.ts';

/** Of what nobody has recorded yet. */
const unwritten = '0';

/** What is recorded for the committee of a month (`2019-01`), and earlier wordings. Throws a Problem `not-found` when it is no month. */
export async function formTold(db: EntityManager, month: string) {
  const [standing, ...earlier] = await formsOf(db, monthEndOf(month));
  const shown = ({ fields, writtenBy, writtenAt }: KeptForm) => ({ fields, writtenBy, writtenAt });
  return {
    month,
    version: standing?.id ?? unwritten,
    ...(standing ? shown(standing) : { fields: {} as CommitteeForm, writtenBy: null, writtenAt: null }),
    earlier: earlier.map(shown),
  };
}

/** Records the form whole, in place of the wording with that ETag. Throws Problems `not-found` and `stale` (412). */
export async function writeForm(
  db: EntityManager,
  month: string,
  sent: CommitteeForm,
  etag: string,
): Promise<void> {
  const asAt = monthEndOf(month);
  const standing = await lockForm(db, asAt);
  if (etag !== (standing?.id ?? unwritten)) throw new Problem('stale');
  const fields = everyField.flatMap(({ name }) => {
    const said = sent[name]?.trim();
    return said ? [[name, said]] : [];
  });
  await addForm(db, asAt, Object.fromEntries(fields));
}
