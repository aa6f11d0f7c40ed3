import { standsOnce } from './shared/integrity.ts';

export default standsOnce('INT31', 'AD1');
