import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Page } from '../graphql/connection.js';

/**
 * The rows of a page of a list that stands in the order of ids; one more than the page, where
 * there are more. Ids rise with time, so `DESC` is newest first.
 * @param query what is in the list, with its first condition set by `where`.
 * @param key the column that names a row within the list.
 */
export function findPageById<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  page: Page,
  order: 'ASC' | 'DESC' = 'ASC',
  key = 'id',
): Promise<Row[]> {
  const column = `${query.alias}.${key}`;
  if (page.after) {
    query.andWhere(`${column} ${order === 'ASC' ? '>' : '<'} :after`, { after: page.after.id });
  }
  return query
    .orderBy(column, order)
    .limit(page.first + 1)
    .getMany();
}
