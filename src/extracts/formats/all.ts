import type { Format } from '../extract.ts';
import csv from './csv.format.ts';
import html from './html.format.ts';

/** Every format an extract is written in. */
export const formats: readonly Format[] = [html, csv];
