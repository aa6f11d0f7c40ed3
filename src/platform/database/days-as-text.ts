import { types } from 'pg';

const dateType = 1082;
const dateArrayType = 1182;
const textArrayType = 1009;

// pg would make a Date at local midnight of a day, which in summer is the day before in UTC: births would move.
types.setTypeParser(dateType, (day) => day);
types.setTypeParser(
  dateArrayType as typeof types.builtins.DATE,
  types.getTypeParser(textArrayType as typeof types.builtins.DATE),
);
