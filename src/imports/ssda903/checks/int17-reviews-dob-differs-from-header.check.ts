import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT17', 'Reviews');
