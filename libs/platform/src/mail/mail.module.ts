import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/settings.js';
import { newId } from '../database/new-id.js';
import { toMail } from './mail.js';
import { type Letter, MAILER, type Mailer } from './mailer.js';

/** Loaded with the first letter: most processes send none. */
const loadNodemailer = () => import('nodemailer');

/** Sends over SMTP. */
class SmtpMailer implements Mailer {
  private transport: ReturnType<SmtpMailer['open']> | undefined;

  constructor(
    private readonly url: string,
    private readonly from: string,
  ) {}

  async send(letter: Letter): Promise<void> {
    this.transport ??= this.open();
    await (await this.transport).sendMail(toMail(this.from, letter));
  }

  private async open() {
    return (await loadNodemailer()).createTransport(this.url);
  }
}

/** Keeps letters as files that any mail program opens, for installations without a mail server. */
class FileMailer implements Mailer {
  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {}

  async send(letter: Letter): Promise<void> {
    const { createTransport } = await loadNodemailer();
    const transport = createTransport({ streamTransport: true, buffer: true });
    const { message } = await transport.sendMail(toMail(this.from, letter));
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, `${newId()}.eml`), message as Buffer);
  }
}

/** Mail for every area. */
@Global()
@Module({ exports: [MAILER] })
export class MailModule {
  /** @param mailer instead of the one that the configuration names. */
  static forRoot(mailer?: Mailer): DynamicModule {
    return {
      module: MailModule,
      providers: [
        {
          provide: MAILER,
          inject: [CONFIG],
          useFactory: (config: Config): Mailer => mailer ?? configuredMailer(config),
        },
      ],
    };
  }
}

const configuredMailer = (config: Config): Mailer =>
  config.MAIL_URL
    ? new SmtpMailer(config.MAIL_URL, config.MAIL_FROM)
    : new FileMailer(join(config.ILOILO_DATA_DIR, 'mail'), config.MAIL_FROM);
