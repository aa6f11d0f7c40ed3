import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import { Plan } from './plan.ts';
import type { Fault, Path } from './plan-fault.ts';

const options = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
};

/** The plan that fields and values make, or every field that is not as `plan.ts` describes it. */
export function planOf(value: unknown): Plan | readonly Fault[] {
  const plan = plainToInstance(Plan, value);
  const faults = faultsIn(validateSync(plan, options), []);
  return faults.length ? faults : plan;
}

function faultsIn(errors: readonly ValidationError[], parents: Path): Fault[] {
  return errors.flatMap((error) => {
    const { property, value, constraints, children = [] } = error;
    const path = [...parents, Array.isArray(error.target) ? Number(property) : property];
    const [[kind, message] = [null, null]] = Object.entries(constraints ?? {});
    if (kind === null) return faultsIn(children, path);
    if (kind === 'whitelistValidation') return [{ path, says: unknownField(error.target!) }];
    if (kind === 'unknownValue') return [{ path, says: 'must be fields with values' }];
    const says = message.replace(/^(each of )?\S+ /, '');
    const wrong = message.startsWith('each of ') ? wrongEntries(error) : [];
    return wrong.length
      ? wrong.map((index) => ({
          path: [...path, index],
          says: says + hint(says, (value as unknown[])[index]),
        }))
      : [{ path, says: says + hint(says, value) }];
  });
}

/** Which entries of a list are wrong: class-validator says only that one is. */
function wrongEntries({ target, property, value }: ValidationError): number[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry, index) => {
    const alone = Object.assign(Object.create(Object.getPrototypeOf(target) as object) as object, {
      [property]: [entry],
    });
    return validateSync(alone, { ...options, skipMissingProperties: true }).length ? [index] : [];
  });
}

function unknownField(of: object): string {
  const known = getMetadataStorage().getTargetValidationMetadatas(of.constructor, '', false, false);
  return `is no field of a plan here: write one of ${[...new Set(known.map(({ propertyName }) => propertyName))].join(', ')}`;
}

const hint = (says: string, value: unknown): string =>
  says === 'must be text' && ['number', 'boolean'].includes(typeof value)
    ? `: write it in quotes, '${String(value)}'`
    : '';
