import { isPlainDate } from './plain-date.ts';

// No place on earth is more than 14 hours from Greenwich, and PostgreSQL takes no more than 15.
const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether the text is an instant with its zone, to the microsecond at most, on a real day of 1900 or later: 2019-02-06T02:14:00Z. */
export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' &&
  shape.test(text) &&
  isPlainDate(text.slice(0, 10)) &&
  text >= '1900' &&
  !Number.isNaN(Date.parse(text));
