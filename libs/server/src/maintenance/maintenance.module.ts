import { Module } from '@nestjs/common';

/** Nothing but settings until the request gate joins it. */
@Module({})
export class MaintenanceModule {}
