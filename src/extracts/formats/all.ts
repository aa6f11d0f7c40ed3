import type { Format, Report } from '../extract.ts';
import csvMetadata from './csv-metadata.format.ts';
import csv from './csv.format.ts';
import csvw from './csvw.format.ts';
import html from './html.format.ts';
import json from './json.format.ts';
import ods from './ods.format.ts';
import pdf from './pdf.format.ts';
import xlsx from './xlsx.format.ts';

/** What people read a report in: a page and a document. */
export const forPeople: readonly Format<Report>[] = [html, pdf];

/** Every format an extract is written in. */
export const formats: readonly Format[] = [html, pdf, xlsx, ods, csv, csvMetadata, csvw, json];
