import type { Observation } from './observation.ts';

/** What cannot be so: of which field, in a code to count by, and what it must be: "must be one of good, inadequate". */
export interface ObservationFault {
  readonly field: keyof Observation;
  readonly code: string;
  readonly detail: string;
}

export const fault = (field: keyof Observation, code: string, detail: string): ObservationFault => ({
  field,
  code,
  detail,
});
