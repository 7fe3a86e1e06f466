import { Module } from '@nestjs/common';

/** Branding is settings alone. */
@Module({})
export class BrandingModule {}
