import type { Browser } from 'playwright-core';
import { sessionCookie } from '#platform';
import { TestApp } from '../support/app.js';
import { makePerson, type NewPerson, type Person } from '../support/people.js';
import { launchBrowser, pictures, type Place, Window } from './browser.js';

/** The api on a port, and a browser before it. */
export class Stage {
  private constructor(
    readonly app: TestApp,
    readonly browser: Browser,
    readonly address: string,
  ) {}

  static async start(): Promise<Stage> {
    const app = await TestApp.start();
    const address = `http://127.0.0.1:${await app.listen()}`;
    return new Stage(app, await launchBrowser(), address);
  }

  async stop(): Promise<void> {
    process.stderr.write(`Pictures of the pages: ${pictures}\n`);
    await this.browser.close();
    await this.app.stop();
  }

  /** A window of somebody who is not signed in. */
  open(place?: Place): Promise<Window> {
    return Window.open(this.browser, this.address, place);
  }

  /** A window of a new person with a role, signed in. */
  async openAs(who: NewPerson): Promise<{ window: Window; person: Person }> {
    const person = await makePerson(this.app, who);
    return { window: await this.openFor(person), person };
  }

  /** A window of somebody who is there, signed in. */
  async openFor(person: Person): Promise<Window> {
    const window = await this.open();
    const cookie = { name: sessionCookie, value: person.cookie ?? '', url: this.address };
    await window.context.addCookies([cookie]);
    return window;
  }
}
