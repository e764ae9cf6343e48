import type { StatedLevel } from '#kernel';
import { emptyContent, type Evidence, type ProfileToStore } from '#profiles';
import type { DemoMsme } from '../generator/demo.types.js';

/**
 * Profiles as they come to be: first what an agency has looked into, then all that the MSME adds
 * itself. What was there before keeps its evidence, so a profile ends with facts of both kinds.
 */
export function profilesOf(msmes: readonly DemoMsme[]): ProfileToStore[][] {
  const looked = msmes.filter(({ level }) => level !== 'SELF_DECLARED');
  return [
    looked.map((msme) => ({
      ...frameOf(msme),
      content: lookedInto(msme),
      stamp: stampOf(msme, msme.level),
    })),
    msmes.map((msme) => ({
      ...frameOf(msme),
      content: msme.content,
      stamp: stampOf(msme, 'SELF_DECLARED'),
    })),
  ];
}

type Frame = Omit<ProfileToStore, 'content' | 'stamp'>;

const frameOf = ({ profileId, id, economy }: DemoMsme): Frame => ({
  id: profileId,
  organisationId: id,
  stewardId: null,
  economy,
  isDemo: true,
});

const stampOf = ({ statedOn }: DemoMsme, level: StatedLevel): Evidence => ({
  source: 'DEMO',
  on: statedOn,
  level,
  by: null,
});

/** Identity, ownership and certificates. */
function lookedInto({ content }: DemoMsme): ProfileToStore['content'] {
  const { legalName, registryNumber, place, foundedYear, ownership, certificates } = content;
  return {
    ...emptyContent,
    legalName,
    registryNumber,
    place,
    foundedYear,
    ownership,
    certificates,
  };
}
