import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional } from 'class-validator';
import { Text } from '../../platform/http/fields.ts';

export class ExportAsked {
  @Text('What to export, by its id', 'ssda903', { max: 50 })
  kind!: string;

  @ApiProperty({
    description: 'What the kind asks for',
    example: { year: 2019 },
    required: false,
    type: Object,
  })
  @IsOptional()
  @IsObject({ message: 'options must be an object' })
  options?: object;

  @Text('Why it is needed; kept in the audit', 'The statutory return of 2018/19.', { min: 10, max: 500 })
  purpose!: string;
}

export const exportQueuedExample = {
  id: '2f0f7a34-6c43-4a0e-9b1c-9f5d6d1f7e10',
  state: 'waiting',
  location: '/api/v1/exports/2f0f7a34-6c43-4a0e-9b1c-9f5d6d1f7e10',
  approval: '/api/v1/approvals/7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
};

export const exportExample = {
  id: exportQueuedExample.id,
  kind: 'ssda903',
  options: { year: 2019 },
  purpose: 'The statutory return of 2018/19.',
  state: 'done',
  approval: '/api/v1/approvals/7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11',
  problem: null,
  askedAt: '2019-02-04T08:45:00.000000Z',
  endedAt: '2019-02-04T08:45:04.120000Z',
  file: { name: 'ssda903.zip', mediaType: 'application/zip', bytes: 184210, sha256: '9f86d081884c7d659a2f' },
  keptUntil: '2019-02-05T08:45:04.120000Z',
  isGone: false,
  people: 1303,
};
