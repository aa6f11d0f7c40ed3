import type { ReturnEpisode } from './care-facts.ts';
import { inOrder } from './episode-order.ts';

const row: ReturnEpisode = {
  start: '2024-02-29',
  end: '2024-06-01',
  startedBecause: 'P',
  legalStatus: 'C2',
  categoryOfNeed: 'N1',
  placement: 'U6',
  provider: 'PR1',
  endedBecause: 'X1',
  changeReason: 'CARPL',
  homePostcode: 'HD1 1AA',
  placementPostcode: 'HD4 4DD',
  urn: 'SC000001',
};

describe('episodes stand in order', () => {
  it.each<[string, Partial<ReturnEpisode>]>([
    ['a later start', { start: '2024-03-01', end: '2024-03-02' }],
    ['a later end', { end: '2024-06-02' }],
    ['no end', { end: null }],
    ['RNE', { startedBecause: 'S' }],
    ['LS', { legalStatus: 'E1' }],
    ['CIN', { categoryOfNeed: 'N4' }],
    ['PLACE', { placement: 'Z1' }],
    ['PLACE_PROVIDER', { provider: 'PR4' }],
    ['REC', { endedBecause: 'X2' }],
    ['REASON_PLACE_CHANGE', { changeReason: 'CLOSE' }],
    ['HOME_POST', { homePostcode: 'HD6 6FF' }],
    ['PL_POST', { placementPostcode: 'HD6 6FF' }],
    ['URN', { urn: 'SC000002' }],
  ])('behind another for %s', (_, later) => {
    expect(inOrder(row, { ...row, ...later })).toBeLessThan(0);
    expect(inOrder({ ...row, ...later }, row)).toBeGreaterThan(0);
  });

  it('before another for a blank, and beside one that is the same', () => {
    expect(inOrder({ ...row, urn: null }, row)).toBeLessThan(0);
    expect(inOrder(row, { ...row })).toBe(0);
  });

  it('by their days before anything else', () => {
    expect(inOrder({ ...row, urn: 'Z', startedBecause: 'Z' }, { ...row, end: null })).toBeLessThan(0);
  });
});
