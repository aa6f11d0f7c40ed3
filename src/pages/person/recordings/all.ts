import type { Asker } from '../../../platform/access/access.ts';
import { careAndPermanence } from './care.ts';
import { contact } from './contact.ts';
import { atHealth } from './health.ts';
import { leavingCare } from './leaving-care.ts';
import { keepersOf, type Recording } from './recording.ts';
import { safety } from './safety.ts';
import { atSchool } from './school.ts';
import { viewsAndRequests } from './voice.ts';

/** All that can be recorded by a form on a page, by the last part of its address: for the most part that of the API's collection. */
export const recordings: Readonly<Record<string, Recording>> = {
  ...contact,
  ...atSchool,
  ...atHealth,
  ...safety,
  ...viewsAndRequests,
  ...careAndPermanence,
  ...leavingCare,
};

/** What the asker is offered to record. */
export const offeredTo = ({ acting }: Asker): [string, Recording][] =>
  Object.entries(recordings).filter(([, recording]) =>
    acting.some((role) => keepersOf(recording).includes(role)),
  );

/** The recording at an address; undefined of what is recorded in another way. */
export const recordingAt = (what: string): Recording | undefined =>
  Object.hasOwn(recordings, what) ? recordings[what] : undefined;
