import { standsOnce } from './shared/integrity.ts';

export default standsOnce('INT32', 'Header');
