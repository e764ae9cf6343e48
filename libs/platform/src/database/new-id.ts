import { v7 } from 'uuid';

/** A new id. Version 7 rises with time, so that rows land side by side in their index. */
export function newId(): string {
  return v7();
}
