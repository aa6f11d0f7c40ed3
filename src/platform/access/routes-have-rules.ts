import { PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ruleOf } from './policy.ts';

/** Throws, naming the handlers at fault, when a route says nowhere who may call it. So no route is open by accident. */
export function checkThatRoutesHaveRules(discovery: DiscoveryService, scanner: MetadataScanner): void {
  const missing = discovery.getControllers().flatMap(({ metatype }) => {
    const controller = metatype as { name: string; prototype: Record<string, object> };
    return scanner
      .getAllMethodNames(controller.prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, controller.prototype[name]!))
      .filter((name) => !ruleOf(controller.prototype[name]!, controller))
      .map((name) => `${controller.name}.${name}`);
  });
  if (missing.length) {
    throw new Error(
      `No rule says who may call ${missing.join(', ')}. Give each @Allow(...roles) or @Open('why').`,
    );
  }
}
