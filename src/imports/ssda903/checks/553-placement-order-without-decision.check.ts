import { orderWithoutDecision } from './shared/adoption.ts';

export default orderWithoutDecision('553', 'E1', 'A placement order was made');
