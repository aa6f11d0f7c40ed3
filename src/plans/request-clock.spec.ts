import { requestClocks, withoutSmallNumbers } from './request-clock.ts';

const made = (asked: number, yes: number) => ({
  kind: 'bus-pass',
  asked,
  yes,
  no: 0,
  partly: 0,
  withdrawn: 0,
  waiting: asked - yes,
});
const answered = (...on: `${number}-${number}-${number}`[]) =>
  on.map((answeredOn) => ({ kind: 'bus-pass', askedOn: '2019-01-04', answeredOn }) as const);
const busPass = (...of: Parameters<typeof requestClocks>) =>
  requestClocks(...of).find(({ kind }) => kind === 'bus-pass')!;

describe('the clock of a kind of request', () => {
  it('counts who asked, who was answered and who waits, and the days in the middle', () => {
    // Friday 4 January 2019 is day 0: the Friday itself, the Monday and the Wednesday after.
    expect(busPass([made(4, 3)], answered('2019-01-04', '2019-01-07', '2019-01-09'))).toEqual({
      kind: 'bus-pass',
      asked: 4,
      answered: 3,
      waiting: 1,
      medianWorkingDays: 1,
      isSuppressed: false,
    });
  });

  it('takes the middle of two, and leaves out what nobody can count', () => {
    expect(busPass([made(2, 2)], answered('2019-01-07', '2019-01-09')).medianWorkingDays).toBe(2);
    const long = [{ kind: 'bus-pass', askedOn: '1999-01-04', answeredOn: '1999-01-05' }] as const;
    expect(busPass([made(1, 1)], long).medianWorkingDays).toBeNull();
  });

  it('is nought of what nobody asked for', () => {
    expect(busPass([], [])).toMatchObject({ asked: 0, answered: 0, waiting: 0, medianWorkingDays: null });
  });

  it.each([
    [0, 0],
    [1, null],
    [5, null],
    [6, 6],
  ])('asked %i times is told as %s where no small number may be', (asked, told) => {
    expect(withoutSmallNumbers(busPass([made(asked, asked)], answered('2019-01-07')))).toEqual({
      kind: 'bus-pass',
      asked: told,
      answered: null,
      waiting: null,
      medianWorkingDays: null,
      isSuppressed: true,
    });
  });
});
