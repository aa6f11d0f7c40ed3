import { standsOnce } from './shared/integrity.ts';

export default standsOnce('INT35', 'PrevPerm');
