import fc from 'fast-check';
import { normalisePostcode } from './postcode.ts';

describe('a postcode', () => {
  it.each([
    ['M1 1AE', 'M1 1AE'],
    ['LS11 5DD', 'LS11 5DD'],
    ['HD1 1AA', 'HD1 1AA'],
    ['M60 1NW', 'M60 1NW'],
    ['W1A 1HQ', 'W1A 1HQ'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['no space', 'HD11AA', 'HD1 1AA'],
    ['a space too many', 'HD1  1AA', 'HD1 1AA'],
    ['lower case', 'hd1 1aa', 'HD1 1AA'],
    ['spaces round it', '  HD1 1AA ', 'HD1 1AA'],
    ['a space from a web page', 'HD1\u00a01AA', 'HD1 1AA'],
    ['the space in the wrong place', 'HD 11AA', 'HD1 1AA'],
  ])('%s', (...words) => {
    expect(normalisePostcode(words.at(-2) ?? '')).toBe(words.at(-1));
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['the outward half', 'HD1'],
    ['an inward code short of a letter', 'HD1 1A'],
    ['a letter O for a nought', 'HD1 OAA'],
    ['no area', '11 1AA'],
    ['three letters of area', 'HDX1 1AA'],
    ['three figures of district', 'HD123 1AA'],
    ['two postcodes', 'HD1 1AA HD1 1AB'],
    ['a dash', 'HD1-1AA'],
    ['a special authority code', 'CON'],
    ['not known', 'ZZ99'],
  ])('%s is none', (_, text) => {
    expect(normalisePostcode(text)).toBeNull();
  });

  it('is left as it is once kept, and does not mind case or spaces', () => {
    const outward = fc.stringMatching(/^[A-Z]{1,2}[0-9][A-Z0-9]?$/);
    const inward = fc.stringMatching(/^[0-9][A-Z]{2}$/);
    fc.assert(
      fc.property(outward, inward, (a, b) => {
        expect(normalisePostcode(`${a} ${b}`)).toBe(`${a} ${b}`);
        expect(normalisePostcode(` ${a}${b} `.toLowerCase())).toBe(`${a} ${b}`);
      }),
    );
  });

  it('is one of the shape or none, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalisePostcode(text) ?? 'A1 1AA').toMatch(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/);
      }),
    );
  });
});
