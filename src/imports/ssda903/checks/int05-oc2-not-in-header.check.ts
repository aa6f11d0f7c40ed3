import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT05', 'OC2');
