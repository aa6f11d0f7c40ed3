import { committeeFields } from '../scrutiny-report/committee-form.ts';

export const issuedExample = {
  kind: 'scrutiny',
  month: '2019-01',
  issue: 1,
  extractVersion: 1,
  issuedBy: 'Ines Novak',
  issuedAt: '2019-02-08T10:00:00.000000Z',
  files: [
    {
      variant: 'open',
      format: 'pdf',
      fileName: 'scrutiny-2019-01-1-open.pdf',
      mediaType: 'application/pdf',
      size: 48211,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      at: '/api/v1/reports/scrutiny/2019-01/issues/1/files/open/pdf',
    },
  ],
};

export const reportsExample = {
  kinds: [{ id: 'scrutiny', title: 'Report to Scrutiny', audience: "Children's Scrutiny Panel" }],
  items: [issuedExample],
};

const [meeting] = committeeFields.heading;

export const formExample = {
  month: '2019-01',
  version: '12',
  fields: { [meeting.name]: "Children's Scrutiny Panel", heldOn: '2019-02-20', access: 'Public' },
  writtenBy: 'Ines Novak',
  writtenAt: '2019-02-08T09:30:00.000000Z',
  earlier: [],
};
