import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT14', 'OC2');
