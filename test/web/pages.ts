import type { Page } from 'playwright-core';

/** What people do on the pages, in their words: names that are read, never structure. */
export class Pages {
  constructor(readonly page: Page) {}

  async register(kind: 'I sell' | 'I buy', person: { email: string; business: string }) {
    await this.page.goto('/register');
    await this.page.getByText(kind, { exact: true }).click();
    await this.page.getByLabel('Name of the business').fill(person.business);
    await this.page.getByLabel('Economy').selectOption('PHL');
    await this.page.getByLabel('Your name').fill('Ana Reyes');
    await this.page.getByLabel('E-mail').fill(person.email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill('mangoes dried in the sun');
    await this.page.getByRole('button', { name: 'Register' }).click();
    await this.page.getByRole('heading', { name: 'Look at your mail' }).waitFor();
  }

  async confirm(code: string) {
    await this.page.goto(`/confirm-registration#${code}`);
    await this.page.getByRole('button', { name: 'Confirm and sign in' }).click();
    await this.page.getByRole('button', { name: 'Sign out' }).first().waitFor();
  }

  async writeProfile(profile: { town: string; product: string; name: string }) {
    await this.page.goto('/profile/edit');
    await this.page.getByLabel('Legal name').fill(profile.name);
    await this.page.getByLabel('Town or city').fill(profile.town);
    await this.page.getByRole('combobox', { name: 'Languages of business' }).fill('English');
    await this.page.locator('[role=listbox] [role=option]:visible').first().click();
    await this.page.getByLabel('Product or service · English, original').fill(profile.product);
    const clusters = this.page.getByRole('combobox', { name: 'Clusters and associations' });
    await clusters.fill('Iloilo Dried Fruit Circle');
    await this.page.keyboard.press('Enter');
    await this.page.getByLabel('In a remote region').selectOption({ label: 'No' });
    await this.page.getByLabel('Made at').fill('Jordan plant');
    await this.page.getByText('Everything is saved.').waitFor();
  }

  async publish() {
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.page.waitForURL('**/profile/matches');
  }

  async search(words: string) {
    await this.page.goto('/suppliers');
    await this.page.getByLabel('What do you look for?').fill(words);
    await this.page.waitForURL(/q=/);
  }

  async writeNeed(need: { title: string; description: string; quantity: string }) {
    await this.page.goto('/needs/new');
    await this.page.getByLabel('What do you need?').fill(need.title);
    await this.page.getByLabel('Description').fill(need.description);
    await this.page.getByLabel('Quantity').fill(need.quantity);
    await this.page.getByLabel('Last day to answer').fill('2030-01-31');
    await this.page.getByText('Everything is saved.').waitFor();
  }
}
