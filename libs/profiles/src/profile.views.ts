import { Inject, Injectable, Optional } from '@nestjs/common';
import { judgeCompleteness } from './domain/completeness.js';
import { checkMinimum } from './domain/content-rules.js';
import { applyChanges } from './domain/draft.js';
import type { Vocabulary } from './domain/vocabulary.js';
import type { MyProfileView, ProfileDraftView } from './dto/profile.view.js';
import { toDraftContent, toProfileView } from './dto/view.mapping.js';
import { EFFECT_SOURCE, type EffectSource } from './effect.source.js';
import type { OpenedProfile } from './profile.desk.js';
import { ProfileService } from './profile.service.js';
import { ProfileStatus } from './store/profile.status.js';
import { VOCABULARY } from './vocabulary.token.js';

/** Shows a profile to those who edit it: what is published, the draft, and what to do next. */
@Injectable()
export class ProfileViews {
  constructor(
    private readonly profiles: ProfileService,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    @Optional() @Inject(EFFECT_SOURCE) private readonly effects: EffectSource | undefined,
  ) {}

  async myProfile(opened: OpenedProfile): Promise<MyProfileView> {
    const { profile } = opened;
    const content = applyChanges(opened.published, opened.changes);
    const effects = await this.effects?.findEffects(profile, content);
    return {
      organisationId: profile.organisationId,
      status: profile.status,
      profile:
        profile.status === ProfileStatus.Draft ? null : toProfileView(profile, this.vocabulary),
      draft: this.draft(opened),
      completeness: {
        ...judgeCompleteness(content, checkMinimum(content).length === 0, effects?.counts ?? {}),
        countedAt: effects?.countedAt ?? null,
      },
    };
  }

  draft(opened: OpenedProfile): ProfileDraftView {
    const content = applyChanges(opened.published, opened.changes);
    return {
      ...toDraftContent(content, this.vocabulary),
      version: opened.version,
      savedAt: opened.savedAt,
      hasChanges: Object.keys(opened.changes).length > 0,
      losesBacking: this.profiles.findLostBackings(opened, content),
      losesBackingOf: this.profiles.findLostParts(opened, content),
      problems: this.profiles.findProblems(content),
    };
  }
}
