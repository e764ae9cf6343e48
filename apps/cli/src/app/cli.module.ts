import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '#accounts';
import { DiscoveryModule } from '#discovery';
import { FairsModule } from '#fairs';
import { MatchingModule } from '#matching';
import { type Config, PlatformModule, type PlatformPorts } from '#platform';
import { ProfilesModule } from '#profiles';
import { SourcingModule } from '#sourcing';
import { TaxonomyModule } from '#taxonomy';

/** Every area's services, without transport or job handlers: what operator commands call. */
@Module({})
export class IloiloCliModule {
  /** @param ports that a command brings itself, such as a clock of its own. */
  static forRoot(config: Config, ports: PlatformPorts = {}): DynamicModule {
    return {
      module: IloiloCliModule,
      imports: [
        PlatformModule.forRoot(config, 'iloilo-cli', ports),
        TaxonomyModule,
        AccountsModule,
        ProfilesModule,
        SourcingModule,
        DiscoveryModule,
        MatchingModule,
        FairsModule,
      ],
    };
  }
}
