import { Module } from '@nestjs/common';
import { ConfidentialAddressController } from './confidential-address.controller.ts';

@Module({ controllers: [ConfidentialAddressController] })
export class ConfidentialAddressModule {}
