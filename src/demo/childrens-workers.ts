import type { PlainDate } from '../domain/dates/plain-date.ts';
import { worker, type Worker } from './worker.ts';

const teams = ['North', 'South', 'East', 'West'].map((side) => `Children in Care ${side}`);

/** Social workers by name, with the day each began; they are dealt to the four teams in turn. */
const socialWorkers: readonly (readonly [name: string, start: PlainDate])[] = [
  ['Alison Wadsley', '2011-03-07'],
  ['Bilal Karimov', '2015-09-14'],
  ['Carys Penhallow', '2012-06-11'],
  ['Dominic Ferrant', '2016-01-18'],
  ['Eilidh Strachur', '2013-10-07'],
  ['Femi Adebowale-Kerr', '2017-02-06'],
  ['Gemma Halliwick', '2010-11-01'],
  ['Hamza Siraj', '2014-04-28'],
  ['Isobel Tranter', '2016-09-05'],
  ['Joel Marchbank', '2012-01-16'],
  ['Kavita Solanke', '2015-03-23'],
  ['Lewis Ormathwaite', '2017-07-10'],
  ['Marta Zawadka', '2011-08-22'],
  ['Neil Cragthorpe', '2013-05-13'],
  ['Olivia Benbrook', '2016-06-27'],
  ['Patrick Mulvaney-Rhodes', '2010-02-15'],
  ['Qasim Dar', '2014-11-10'],
  ['Rosie Fallowfield', '2017-10-02'],
  ['Stuart Kellhaven', '2012-09-17'],
  ['Tanya Vosper', '2015-06-08'],
  ['Umar Latchford', '2013-02-25'],
  ['Vanessa Gildersome', '2016-11-21'],
  ['Will Tarrant', '2011-05-09'],
  ['Ximena Rourke', '2014-08-04'],
  ['Yasmin Thorold', '2017-04-24'],
  ['Zoe Mirfin', '2012-12-03'],
  ['Andrew Pellow', '2015-12-14'],
  ['Bronwen Castell', '2013-07-29'],
  ['Chidi Okafor-Lund', '2016-03-14'],
];

const reviewingOfficers: readonly (readonly [name: string, start: PlainDate])[] = [
  ['Jean Brackwell', '2010-05-10'],
  ['Keith Ramsdale', '2011-09-19'],
  ['Lubna Tareen', '2012-03-26'],
  ['Martin Eckersall', '2013-01-14'],
  ['Noreen Fitzalan', '2013-11-04'],
  ['Oliver Stainmoor', '2014-07-21'],
  ['Pamela Quickfall', '2010-10-18'],
  ['Rashid Bellamore', '2015-05-11'],
  ['Sandra Whitlaw', '2011-02-28'],
  ['Trevor Aldgate', '2012-08-13'],
];

const managers: readonly (readonly [name: string, start: PlainDate])[] = [
  ['Diane Holroyle', '2013-04-08'],
  ['Graham Sethi', '2014-02-03'],
  ['Maureen Tindale', '2012-10-29'],
  ['Victor Annesley', '2015-01-12'],
];

const number = (from: number, i: number): string => `W${String(from + i).padStart(3, '0')}`;

/** Those who work with children in care beside W017 to W019 and W022. Every name is invented. */
export const childrensWorkers: readonly Worker[] = [
  // W017 to W019 are of the first two teams.
  ...socialWorkers.map(([name, start], i) =>
    worker(number(28, i), name, teams[(i + 3) % teams.length]!, 'social-worker', start),
  ),
  ...reviewingOfficers.map(([name, start], i) =>
    worker(number(57, i), name, 'Independent Reviewing', 'reviewing-officer', start),
  ),
  ...managers.map(([name, start], i) => worker(number(67, i), name, teams[i]!, 'team-manager', start)),
];
