import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT13', 'Missing');
