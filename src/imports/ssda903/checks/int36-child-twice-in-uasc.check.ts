import { standsOnce } from './shared/integrity.ts';

export default standsOnce('INT36', 'UASC');
