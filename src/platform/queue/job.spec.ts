import { IsUUID } from 'class-validator';
import { checkedPayload, defineJob } from './job.ts';

class Nothing {}
class Page {
  @IsUUID()
  snapshotId!: string;
}

const kind = <Payload extends object>(payload: new () => Payload) =>
  defineJob<Payload>({ name: 'test', queue: 'test', payload, id: () => 'test' });

describe('a payload', () => {
  it('may carry nothing', async () => {
    await expect(checkedPayload(kind(Nothing), {})).resolves.toBeInstanceOf(Nothing);
  });

  it('carries nothing that nobody has declared', async () => {
    await expect(checkedPayload(kind(Page), { snapshotId: 'first' })).rejects.toBeDefined();
    const snapshotId = '7a1f6d0c-3f0e-4a53-9d58-0d6f4f5d1c11';
    await expect(checkedPayload(kind(Page), { snapshotId, name: 'Nadia' })).rejects.toBeDefined();
    await expect(checkedPayload(kind(Page), { snapshotId })).resolves.toEqual({ snapshotId });
  });
});
