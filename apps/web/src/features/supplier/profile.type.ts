import type { SupplierProfileQuery } from '../../graphql/generated/supplier';

/** A published profile as the pages of suppliers read it. */
export type Profile = SupplierProfileQuery['profile'];
