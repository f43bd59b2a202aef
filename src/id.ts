/** Ids of rows (UUIDv7, RFC 9562). In one process each is greater than the one before, so that lists by id keep the order of making. */
import { v7 } from 'uuid';

export function newId(): string {
  return v7();
}
