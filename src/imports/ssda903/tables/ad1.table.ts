import {
  adoptedByFosterCarerCodes,
  legalStatusOfAdoptersCodes,
  numberOfAdoptersCodes,
  sexOfAdoptersCodes,
} from '../../../domain/codes/adoption.codes.ts';
import { code, text, ukDate } from '../cells.ts';
import { defineTable } from '../table.ts';

export const ad1 = defineTable({
  id: 'AD1',
  recorded: true,
  columns: {
    CHILD: text(20).required(),
    DOB: ukDate().required().rule('102'),
    DATE_INT: ukDate().rule('112'),
    DATE_MATCH: ukDate().rule('113'),
    FOSTER_CARE: code(adoptedByFosterCarerCodes).rule('114'),
    NB_ADOPTR: code(numberOfAdoptersCodes).rule('175'),
    SEX_ADOPTR: code(sexOfAdoptersCodes).rule('176'),
    LS_ADOPTR: code(legalStatusOfAdoptersCodes).rule('177'),
  },
  key: ['CHILD'],
});
