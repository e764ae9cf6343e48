import type { EntityManager } from 'typeorm';

/**
 * Removes those of the organisations that nobody belongs to and nobody was invited to take over,
 * and by the foreign keys all that is theirs: for undoing what an import made.
 * @returns the ids of those that are gone.
 */
export async function removeUnclaimedOrganisations(
  tx: EntityManager,
  ids: readonly string[],
): Promise<string[]> {
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `DELETE FROM organisations AS organisation
      WHERE id = ANY($1)
        AND NOT EXISTS (SELECT FROM memberships WHERE organisation_id = organisation.id)
        AND NOT EXISTS (SELECT FROM invitations WHERE organisation_id = organisation.id
                           AND accepted_at IS NULL AND revoked_at IS NULL)
      RETURNING id`,
    [ids],
  );
  return rows.map((row) => row.id);
}
