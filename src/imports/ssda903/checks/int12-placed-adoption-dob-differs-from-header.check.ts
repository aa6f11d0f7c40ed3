import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT12', 'PlacedAdoption');
