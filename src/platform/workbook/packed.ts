import { zipSync, type Zippable } from 'fflate';

// fflate asks for the parts of the local time, so this is the same wherever it runs.
const mtime = new Date(1980, 0, 1);

/** An archive of these parts in their order, all of one time: the same parts give the same bytes at any time of day. */
export const packed = (parts: Zippable): Buffer => Buffer.from(zipSync(parts, { mtime }));

/** Of whatever a file says of its own making, this is told instead. */
export const beginning = new Date(Date.UTC(1980, 0, 1));
