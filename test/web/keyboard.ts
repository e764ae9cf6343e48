import type { Locator, Page } from 'playwright-core';

/** Most stops of the Tab key on the way to anything on a page. */
const mostStops = 120;

/** Somebody who uses a page without a pointer: the Tab key leads everywhere, what has it is seen. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on with Tab until a thing has the focus. */
  async goTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < mostStops; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}.`);
  }

  /** Goes to a field and types. */
  async type(label: string, text: string): Promise<void> {
    await this.goTo(this.page.getByRole('textbox', { name: label }));
    await this.page.keyboard.type(text);
  }

  /** Goes to a list and picks its first entry, where it can be searched the first that fits. */
  async pick(name: string, text?: string): Promise<void> {
    await this.goTo(this.page.getByRole('combobox', { name }));
    if (text === undefined) await this.page.keyboard.press('Space');
    else await this.page.keyboard.type(text);
    await this.page.locator('[role=listbox] [role=option]:visible').first().waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** Goes to a button and presses it. */
  async press(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.goTo(this.page.getByRole(role, { name }).first());
    await this.page.keyboard.press('Enter');
  }
}
