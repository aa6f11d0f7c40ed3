import type { Provider } from '../../src/imports/ssda903/checks/check.ts';

/** A setting on Ofsted's list that says no more of it than is given; its URN is SC045099. */
export const aSetting = (given: Partial<Provider> = {}): Provider => ({
  urn: 'SC045099',
  placements: [],
  providers: [],
  postcode: null,
  authority: null,
  registeredOn: null,
  closedOn: null,
  ...given,
});
