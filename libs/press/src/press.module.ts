import { Module } from '@nestjs/common';
import { SERVICE_CONFIG, type ServiceConfig } from '#libs/platform';
import { Press } from './press.js';

@Module({
  providers: [
    {
      provide: Press,
      inject: [SERVICE_CONFIG],
      useFactory: ({ documentWorkers, documentQueue, documentPatienceMs }: ServiceConfig) =>
        new Press({ workers: documentWorkers, queue: documentQueue, patienceMs: documentPatienceMs }),
    },
  ],
  exports: [Press],
})
export class PressModule {}
