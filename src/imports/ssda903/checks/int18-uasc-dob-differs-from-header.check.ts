import { isBornAsInHeader } from './shared/integrity.ts';

export default isBornAsInHeader('INT18', 'UASC');
