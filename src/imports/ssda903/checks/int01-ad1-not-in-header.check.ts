import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT01', 'AD1');
