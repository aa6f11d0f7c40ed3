import { orderWithoutDecision } from './shared/adoption.ts';

export default orderWithoutDecision('555', 'D1', 'A freeing order was made', 2024);
