import { SetMetadata } from '@nestjs/common';

export const STAYS_OPEN = Symbol('stays open after 25');

/** What may be written after the 25th birthday as before it: what was begun is brought to an end, and nobody is put at risk. */
export const StaysOpen = (): ClassDecorator => SetMetadata(STAYS_OPEN, true);
