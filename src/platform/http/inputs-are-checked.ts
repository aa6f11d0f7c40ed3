import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';

/**
 * Throws, naming the place, when a route takes a body or a query that validation would let through unlooked at: a type that
 * is no DTO class (an interface, `Dto[]`, `Partial<Dto>`), one value taken out without a pipe, or a list in a
 * DTO whose items nobody checks (RELIABILITY, finding 9).
 */
export function checkThatInputsAreChecked(discovery: DiscoveryService, scanner: MetadataScanner): void {
  const faults = discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as { name: string; prototype: Record<string, object> };
    return scanner
      .getAllMethodNames(controller.prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, controller.prototype[name]!))
      .flatMap((name) => faultsOf(controller, name).map((fault) => `${controller.name}.${name} ${fault}`));
  });
  if (faults.length) throw new Error(`Not all that is sent would be checked: ${faults.join('; ')}.`);
}

interface Argument {
  index: number;
  data?: unknown;
  pipes: unknown[];
}

function faultsOf(controller: { prototype: object }, name: string): string[] {
  const types: unknown[] = Reflect.getMetadata('design:paramtypes', controller.prototype, name) ?? [];
  const args: Record<string, Argument> = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {};
  return Object.entries(args).flatMap(([key, { index, data, pipes }]) => {
    const kind = Number(key.split(':')[0]);
    if (kind !== RouteParamtypes.BODY && kind !== RouteParamtypes.QUERY) return [];
    if (typeof data === 'string') return pipes.length ? [] : [`takes "${data}" without a pipe`];
    const type = types[index];
    if (typeof type !== 'function' || !rulesOf(type).length)
      return [`takes argument ${index + 1} of no DTO class`];
    return uncheckedProperties(type).map(
      (property) => `takes ${type.name}, whose "${property}" needs @ValidateNested or { each: true }`,
    );
  });
}

function uncheckedProperties(type: Function): string[] {
  const properties = [...new Set(rulesOf(type).map(({ propertyName }) => propertyName))];
  return properties.filter((property) => {
    const isList = Reflect.getMetadata('design:type', type.prototype, property) === Array;
    const rules = rulesOf(type).filter(({ propertyName }) => propertyName === property);
    return isList && !rules.some((rule) => rule.type === 'nestedValidation' || rule.each);
  });
}

const rulesOf = (type: Function) => getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
