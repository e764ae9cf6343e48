import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { settleCertificates } from '../discovery.jobs.js';
import { CertificateSettler } from './certificate.settler.js';

@HandlesJob(settleCertificates)
@Injectable()
export class SettleCertificatesHandler implements JobHandler<object> {
  constructor(private readonly settler: CertificateSettler) {}

  async handle(_: object, run: JobRun): Promise<void> {
    await this.settler.settle(run.signal);
  }
}
