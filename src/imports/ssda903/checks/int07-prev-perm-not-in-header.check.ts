import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT07', 'PrevPerm');
