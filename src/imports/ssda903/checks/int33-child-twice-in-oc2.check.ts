import { standsOnce } from './shared/integrity.ts';

export default standsOnce('INT33', 'OC2');
