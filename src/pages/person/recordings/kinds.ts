import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CodeList } from '../../../domain/codes/code-list.ts';
import type { Asker } from '../../../platform/access/access.ts';
import type { StatusOfPerson } from '../../../records/facts/known-status.entity.ts';
import type { Facts } from '../../../records/facts/person-facts.store.ts';
import type { Field } from '../../layout/form.ts';
import { aDay, aList, codesOn } from './fields.ts';
import type { Recording } from './recording.ts';

type Where = Pick<Recording, 'title' | 'group' | 'whom' | 'done'>;

interface Happenings {
  record(db: EntityManager, who: Asker, personId: string, sent: never): Promise<unknown>;
}

/** What happens on a day, and asks for no version: the routes of `happeningRoutes`. The day is today unless said. */
export const happening = (
  by: Type<Happenings>,
  Sent: new () => object,
  where: Where,
  fields: readonly Field[] | Recording['fields'],
): Recording<Happenings> => ({
  ...where,
  by,
  operation: 'record',
  Sent,
  fields: typeof fields === 'function' ? fields : () => fields,
  record: (api, db, { who, personId }, sent) => api.record(db, who, personId, sent),
});

interface Statuses {
  list(db: EntityManager, personId: string, asAt: null): Promise<Facts<StatusOfPerson>>;
  record(db: EntityManager, personId: string, version: string, sent: never): Promise<unknown>;
}

/** What is so from a day on, until another is heard: the routes of `statusRoutes`. */
export const status = (
  by: Type<Statuses> & { Sent: new () => object; codes: CodeList },
  where: Where,
  { label, noun }: { label: string; noun: string },
  wordsOf: (code: string, label: string) => string = (_, words) => words,
): Recording<Statuses> => {
  const inWords = (code: string) => wordsOf(code, by.codes.get(code)?.label ?? code);
  return {
    ...where,
    by,
    operation: 'record',
    Sent: by.Sent,
    fields: (today) => [
      aList('code', label, noun, codesOn(by.codes, today, wordsOf)),
      aDay('start', 'Since when?', 'Enter the first day it was so'),
      aDay('end', 'Until when? (optional)', 'Enter the first day it was no longer so', {
        hint: 'The first day it was no longer so. Leave it empty while it goes on.',
        noun: 'The day it ended',
      }),
    ],
    async standing(api, db, { personId }) {
      const { version, items } = await api.list(db, personId, null);
      const open = items.find(({ end }) => end === null);
      return { version, now: open ? inWords(open.code) : null };
    },
    wordsOf: inWords,
    record: (api, db, { personId, version }, sent) => api.record(db, personId, version, sent),
  };
};
