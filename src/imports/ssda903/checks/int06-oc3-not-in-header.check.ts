import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT06', 'OC3');
