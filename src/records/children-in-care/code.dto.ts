import { legalStatusCodes } from '../../domain/codes/legal-status.codes.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { CodeField, Day, Flag, OneOf } from '../../platform/http/fields.ts';
import { categoriesTaken } from './period-of-care.dto.ts';

export class LegalStatusSent {
  @Day('The first day it was so', '2019-01-28')
  start!: PlainDate;

  @CodeField(legalStatusCodes, 'LS of the return', 'C2')
  code!: string;
}

export class LegalStatusCorrected {
  @CodeField(legalStatusCodes, 'What it was in truth', 'C1', { optional: true })
  code?: string | null;

  @Flag('True takes back its end: it goes on until the next one starts, or care ends', true, {
    optional: true,
  })
  goesOn?: boolean | null;
}

export class CategoryOfNeedCorrected {
  @OneOf(categoriesTaken, 'What it was in truth (CIN of the return)', 'N5')
  code!: string;
}

/** Of a legal status, or of a category of need. */
export const codeExample = (code: string) => ({
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  start: '2019-01-28',
  end: null,
  code,
  dispute: null,
  recordedAt: '2019-01-28T16:20:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
});
