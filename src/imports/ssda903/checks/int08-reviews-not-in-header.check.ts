import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT08', 'Reviews');
