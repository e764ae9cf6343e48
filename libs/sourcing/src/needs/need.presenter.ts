import { Injectable } from '@nestjs/common';
import type { Viewer } from '#platform';
import type { SavedNeedDto, SourcingNeedDto } from '../dto/need.dto.js';
import type { NeedContentDto } from '../dto/need-content.dto.js';
import { ShortlistService } from '../shortlists/shortlist.service.js';
import { isOwn } from './need.reader.js';
import type { SavedNeed } from './need.service.js';
import type { SourcingNeed } from './sourcing-need.entity.js';

/** Shows needs as a viewer may see them. */
@Injectable()
export class NeedPresenter {
  constructor(private readonly shortlists: ShortlistService) {}

  async present(viewer: Viewer | undefined, need: SourcingNeed): Promise<SourcingNeedDto> {
    const [shown] = await this.presentAll(viewer, [need]);
    return shown as SourcingNeedDto;
  }

  async presentSaved(viewer: Viewer, saved: SavedNeed): Promise<SavedNeedDto> {
    return { need: await this.present(viewer, saved.need), problems: saved.problems };
  }

  /** Shows a list in at most one statement, whatever its length. */
  async presentAll(
    viewer: Viewer | undefined,
    needs: readonly SourcingNeed[],
  ): Promise<SourcingNeedDto[]> {
    const anonymous = needs.filter((need) => need.content.isAnonymous && !isOwn(viewer, need));
    const own = viewer?.memberships.map((membership) => membership.organisationId) ?? [];
    const revealed =
      anonymous.length > 0 && own.length > 0
        ? await this.shortlists.findShortlistedNeeds(
            anonymous.map((need) => need.id),
            own,
          )
        : new Set<string>();
    return needs.map((need) => toDto(need, isOwn(viewer, need), revealed.has(need.id)));
  }
}

function toDto(need: SourcingNeed, isOwnNeed: boolean, isRevealed: boolean): SourcingNeedDto {
  const showsBuyer = isOwnNeed || isRevealed || !need.content.isAnonymous;
  return {
    id: need.id,
    state: need.state,
    version: need.version,
    content: {
      ...need.content,
      lines: need.content.lines ?? [],
      invited: isOwnNeed ? need.content.invited : [],
    } as NeedContentDto,
    buyerOrganisationId: showsBuyer ? need.buyerOrganisationId : null,
    isDemo: need.isDemo,
    isOwn: isOwnNeed,
    changedAt: need.changedAt,
    postedAt: need.postedAt,
    closedAt: need.closedAt,
  };
}
