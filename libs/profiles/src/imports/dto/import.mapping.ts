import { problemAt } from '#platform';
import type { ImportField } from '../../domain/import/import.columns.js';
import type { Import } from '../import.entity.js';
import type { ReviewedRow } from '../import.review.js';
import type { ImportRowView, ImportView } from './import.view.js';

export function toImportView(one: Import): ImportView {
  const columns = Object.entries(one.columns).map(([field, column]) => ({
    field: field as ImportField,
    column,
  }));
  return {
    id: one.id,
    agencyId: one.agencyId,
    fileName: one.fileName,
    status: one.status,
    failure: one.failure?.message ?? null,
    problem: one.failure && problemAt('file', one.failure),
    header: one.header,
    columns,
    rowsChecked: one.stagedTo,
    rowsStored: one.storedTo,
    rowsTotal: one.rowsTotal,
    counts: one.counts,
    createdAt: one.createdAt,
    updatedAt: one.updatedAt,
  };
}

export function toRowView(importId: string, row: ReviewedRow): ImportRowView {
  const { facts, offer } = row.content;
  return {
    importId,
    rowNumber: row.rowNumber,
    outcome: row.outcome,
    legalName: facts.legalName ?? null,
    registryNumber: facts.registryNumber ?? null,
    place: facts.place?.name ?? null,
    offerName: offer?.texts[0]?.name ?? null,
    hsCode: offer?.codes.find(({ system }) => system === 'HS')?.code ?? null,
    problems: row.problems,
  };
}
