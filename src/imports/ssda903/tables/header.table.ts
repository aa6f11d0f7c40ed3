import { ethnicOriginCodes } from '../../../domain/codes/ethnic-origin.codes.ts';
import { sexCodes } from '../../../domain/codes/sex.codes.ts';
import { code, flag, text, ukDate, upn } from '../cells.ts';
import { defineTable } from '../table.ts';

export const header = defineTable({
  id: 'Header',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    SEX: code(sexCodes).expected().rule('101'),
    DOB: ukDate().required().rule('102'),
    ETHNIC: code(ethnicOriginCodes).expected().rule('103'),
    UPN: upn().rule('168'),
    MOTHER: flag().rule('165'),
    MC_DOB: ukDate().rule('171'),
  },
  key: ['CHILD'],
});
