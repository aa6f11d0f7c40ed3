import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT16', 'PrevPerm');
