import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { Problem } from '../http/problems.ts';

const FRESH = 'asks for a fresh sign-in';
const longestSeconds = 5 * 60;
/** As with every date of a token. */
const skewSeconds = 60;

/** The operation asks for a sign-in of the last five minutes (ASVS 5.0, 10.3.4): 401 `sign-in-too-old` otherwise. */
export const NeedsFreshSignIn = (): MethodDecorator =>
  applyDecorators(SetMetadata(FRESH, true), ApiExtension('x-fresh-sign-in-seconds', longestSeconds));

export const asksForFreshSignIn = (handler: object): boolean => Reflect.hasOwnMetadata(FRESH, handler);

/**
 * Throws Problem `sign-in-too-old` unless the asker proved who they are in the last five minutes; a token that does not say
 * when is as good as an old one. By the machine's clock, as every date of a token: a demonstration's own tells another time.
 */
export function refuseOldSignIn(signedInAt: Date | undefined): void {
  const age = signedInAt && (Date.now() - signedInAt.getTime()) / 1_000;
  if (age === undefined || age > longestSeconds || age < -skewSeconds) throw new Problem('sign-in-too-old');
}
