import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT02', 'PlacedAdoption');
