import { dayOfMonth, month, year, type PlainDate } from './plain-date.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Mar 2018` */
export const dayInWords = (day: PlainDate): string =>
  `${dayOfMonth(day)} ${months[month(day) - 1]} ${year(day)}`;

/** The sentence with every day in it (`2018-12-09`) in words. */
export const withDaysInWords = (sentence: string, inWords: (day: PlainDate) => string = dayInWords): string =>
  sentence.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => inWords(day as PlainDate));
