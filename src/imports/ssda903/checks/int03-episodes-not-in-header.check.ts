import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT03', 'Episodes');
