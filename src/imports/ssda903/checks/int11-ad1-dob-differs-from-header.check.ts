import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT11', 'AD1');
