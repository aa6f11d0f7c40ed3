import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { Day } from '../../platform/http/fields.ts';

export class ConfidentialAddressSent {
  @Day('The first day on which where they live is confidential', '2019-01-28')
  start!: PlainDate;

  @Day('The first day on which it no longer is; left out while it is', '2019-06-03', { optional: true })
  end?: PlainDate | null;
}

export class ConfidentialAddressEnded {
  @Day('The first day on which it is no longer confidential', '2019-06-03')
  end!: PlainDate;
}

export const confidentialAddressExample = {
  id: '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  personId: '0b7d9c54-1d3b-4d39-8f0a-3f5a7c8e9b21',
  start: '2019-01-28',
  end: null,
  recordedAt: '2019-02-04T08:45:00.000Z',
  recordedBy: '5e2c1b0a-9f8e-4d7c-8b6a-5f4e3d2c1b0a',
  sourceImport: null,
  version: '48211',
};
