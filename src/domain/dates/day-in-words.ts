import { dayOfMonth, month, year, type PlainDate } from './plain-date.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Mar 2018` */
export const dayInWords = (day: PlainDate): string =>
  `${dayOfMonth(day)} ${months[month(day) - 1]} ${year(day)}`;
