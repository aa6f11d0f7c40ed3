/** SSDA903 field URN: Ofsted's number of a provider, or seven X for one that others inspect (Data to Insight, csc-validator-be-903 v0.1.14). */
export const urnShape = /^(SC\d{6}|\d{7}|XXXXXXX)$/;
export const urnWords = 'SC and six digits, seven digits, or XXXXXXX';
