import { ApiExtension } from '@nestjs/swagger';

/** Who works here (DESIGN, "One access policy, enforced twice"). The table `worker_role` allows the same words. */
export const roles = [
  'social-worker',
  'personal-adviser',
  'team-manager',
  'reviewing-officer',
  'virtual-school',
  'performance-analyst',
  'board-member',
  'partner',
  'administrator',
  'service',
] as const;
export type Role = (typeof roles)[number];

/** Whoever works for the council, and its programs. A partner works for another body and is shown what a rule names them for. */
export const councilRoles = roles.filter((role) => role !== 'partner') as [Role, ...Role[]];

/** Who may call an operation: the roles that may, or everybody, with the reason why no sign-in is needed. */
export type Rule = { allow: readonly Role[] } | { open: string };

/** What not everybody who sees a person is shown of them. Analysts count people without names. */
export const fieldRights = {
  name: ['social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer', 'virtual-school'],
  phone: ['social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer'],
  address: ['social-worker', 'personal-adviser', 'team-manager', 'reviewing-officer'],
  'confidential address': ['social-worker', 'personal-adviser', 'team-manager'],
} as const satisfies Record<string, readonly Role[]>;
export type Field = keyof typeof fieldRights;

/** Whether somebody acting in these roles is shown the field of a person they see. */
export const mayRead = (acting: readonly Role[], field: Field): boolean =>
  acting.some((role) => (fieldRights[field] as readonly Role[]).includes(role));

const RULE = Symbol('access rule');
type RuleDecorator = ClassDecorator & MethodDecorator;

/** These roles may call the operation, or every operation of the controller that has no rule of its own. */
export const Allow = (...allow: [Role, ...Role[]]): RuleDecorator => declare({ allow });

/** Anybody may call it without signing in; `why` is for the reader of the code and of the OpenAPI document. */
export const Open = (why: string): RuleDecorator => declare({ open: why });

/** The rule of a handler: its own, else its controller's. A rule is not inherited from a parent controller. */
export function ruleOf(handler: object, controller: object): Rule | undefined {
  return Reflect.getOwnMetadata(RULE, handler) ?? Reflect.getOwnMetadata(RULE, controller);
}

function declare(rule: Rule): RuleDecorator {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const on: object = descriptor?.value ?? target;
    if (Reflect.hasOwnMetadata(RULE, on)) {
      throw new Error(`${(on as { name: string }).name} has two rules of access; keep one.`);
    }
    Reflect.defineMetadata(RULE, rule, on);
    ApiExtension('x-access', rule)(target as never, key as never, descriptor as never);
  };
}
