import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT15', 'OC3');
