import { sexCodes } from '../../../domain/codes/sex.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const uasc = defineTable({
  id: 'UASC',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    SEX: code(sexCodes).expected().rule('101'),
    DOB: ukDate().required().rule('102'),
    // Unreadable, it is taken as blank: the child stays unaccompanied, so no distance from a home is claimed.
    DUC: ukDate().rule('104'),
  },
  key: ['CHILD'],
});
