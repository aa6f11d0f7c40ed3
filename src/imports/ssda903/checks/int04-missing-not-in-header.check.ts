import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT04', 'Missing');
