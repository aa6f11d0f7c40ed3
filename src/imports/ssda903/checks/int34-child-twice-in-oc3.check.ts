import { standsOnce } from './shared/integrity.ts';

export default standsOnce('INT34', 'OC3');
