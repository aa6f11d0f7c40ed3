import { Module } from '@nestjs/common';
import { SignInController } from './sign-in.controller.ts';

/** Imported by the demo only; without the demo's issuer it does not start. */
@Module({ controllers: [SignInController] })
export class SignInModule {}
