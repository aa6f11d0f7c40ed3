/** Every plan that is read: `readonly Plan[]`. */
export const PLANS = Symbol('plans');
