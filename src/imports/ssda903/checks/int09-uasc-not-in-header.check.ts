import { standsInHeader } from './shared/integrity.ts';

export default standsInHeader('INT09', 'UASC');
