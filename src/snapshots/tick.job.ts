import { defineJob } from '../platform/queue/job.ts';

export class Tick {}

/** Looks what is due. Any process may, at any time, any number of times. */
export const tick = defineJob({ name: 'tick', queue: 'nightly', payload: Tick, id: () => 'tick' });
