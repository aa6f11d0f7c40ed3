import { Transform } from 'class-transformer';

/** A form sends what was left blank as well. */
export const BlankIsNothing = (): PropertyDecorator =>
  Transform(({ value }) => (value === '' ? undefined : value));
