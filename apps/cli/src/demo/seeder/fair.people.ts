import { ActingViewers, MembershipService, UserService } from '#accounts';
import { Role, Transactions, type Viewer } from '#platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { DemoHosts, DemoParticipant } from '../generator/fairs.js';
import { emailOf } from './demo.accounts.js';
import { ownerEmail, sourcingEmail } from './demo.home.js';

/** Who acts for the organisations at demo fairs. */
export class FairPeople {
  private readonly viewers = new Map<string, Viewer>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly hosts: DemoHosts,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  findOfficer(): Promise<Viewer> {
    return this.find(emailOf('Agency officer'));
  }

  /** Whoever acts for a participant; made where there is nobody yet. */
  async findFor({ organisationId, role }: Acting): Promise<Viewer> {
    const email = this.emailFor({ organisationId, role });
    if (role === 'supplier') await this.addOwner(organisationId, email);
    return this.find(email);
  }

  emailFor({ organisationId, role }: Acting): string {
    if (organisationId === this.hosts.msmeId) return emailOf('MSME owner');
    if (organisationId === this.hosts.buyerId) return emailOf('Buyer');
    return role === 'supplier' ? ownerEmail(organisationId) : sourcingEmail(organisationId);
  }

  /** As the person is called at fairs. */
  nameFor({ organisationId, role }: Acting): string {
    const name = this.names.get(organisationId) ?? '';
    return `${role === 'supplier' ? 'Owner' : 'Sourcing'}, ${name} (demo)`;
  }

  private async addOwner(organisationId: string, email: string): Promise<void> {
    if (this.viewers.has(email) || (await this.app.get(ActingViewers).findByEmail(email))) return;
    const name = this.nameFor({ organisationId, role: 'supplier' });
    await this.app.get(Transactions).run(async (tx) => {
      const user = { email, name, passwordHash: null, isEmailVerified: true };
      const userId = await this.app.get(UserService).createUser(tx, user);
      await this.app.get(MembershipService).addMember(tx, organisationId, userId, Role.MsmeOwner);
    });
  }

  private async find(email: string): Promise<Viewer> {
    const known = this.viewers.get(email) ?? (await this.app.get(ActingViewers).findByEmail(email));
    if (!known) throw new Error(`There is nobody with the address ${email}.`);
    this.viewers.set(email, known);
    return known;
  }
}

type Acting = Pick<DemoParticipant, 'organisationId' | 'role'>;
