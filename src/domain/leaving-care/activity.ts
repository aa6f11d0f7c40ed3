import { activityCodes } from '../codes/activity.codes.ts';

/** In education, employment or training, by ACTIV; false of a code not known. */
export const isEet = (code: string): boolean => activityCodes.get(code)?.eet ?? false;

/** Known not to be in education, employment or training; `0`, no information, is neither. */
export const isNeet = (code: string): boolean => activityCodes.get(code)?.neet ?? false;
