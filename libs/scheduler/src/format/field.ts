import { ScheduleInputError } from './errors.js';
import { scheduleLimits } from './limits.js';

/** One value of unchecked JSON with its path; each reader returns the typed value or throws. */
export class Field {
  constructor(
    private readonly value: unknown,
    readonly path: string,
  ) {}

  get isAbsent(): boolean {
    return this.value === undefined;
  }

  get isArray(): boolean {
    return Array.isArray(this.value);
  }

  member(name: string): Field {
    const value = Object.hasOwn(this.record(), name) ? this.record()[name] : undefined;
    return new Field(value, this.path ? `${this.path}.${name}` : name);
  }

  /** Reads with `read` where the field is present. */
  optional<T>(read: (field: Field) => T): T | undefined {
    return this.isAbsent ? undefined : read(this);
  }

  items(most: number): Field[] {
    if (this.isAbsent) this.fail('missing', 'is missing');
    if (!Array.isArray(this.value)) this.fail('wrong_type', 'must be a list');
    const list: readonly unknown[] = this.value;
    if (list.length > most) {
      this.fail('too_many', `holds ${list.length} items; at most ${most} are taken`);
    }
    return list.map((item, index) => new Field(item, `${this.path}[${index}]`));
  }

  id(): string {
    if (this.isAbsent) this.fail('missing', 'is missing');
    if (typeof this.value !== 'string') return this.fail('wrong_type', 'must be a text');
    if (this.value === '' || this.value.length > scheduleLimits.idLength) {
      this.fail('out_of_range', `must have 1 to ${scheduleLimits.idLength} characters`);
    }
    return this.value;
  }

  ids(most: number): string[] {
    return this.items(most).map((item) => item.id());
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') return this.fail('wrong_type', 'must be true or false');
    return this.value;
  }

  number(least: number, most: number): number {
    if (this.isAbsent) this.fail('missing', 'is missing');
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) {
      return this.fail('wrong_type', 'must be a finite number');
    }
    if (this.value < least || this.value > most) {
      this.fail('out_of_range', `must lie between ${least} and ${most}, not ${this.value}`);
    }
    return this.value;
  }

  integer(least: number, most: number): number {
    const value = this.number(least, most);
    if (!Number.isInteger(value)) this.fail('out_of_range', `must be a whole number, not ${value}`);
    return value;
  }

  /** One number for every slot, or one per slot. */
  perSlot(slots: number, most: number): number | number[] {
    if (!this.isArray) return this.integer(0, most);
    const values = this.items(scheduleLimits.slots).map((item) => item.integer(0, most));
    if (values.length !== slots) {
      this.fail('inconsistent', `has ${values.length} numbers for ${slots} slots`);
    }
    return values;
  }

  choice<T extends string>(choices: readonly T[]): T {
    const found = choices.find((choice) => choice === this.value);
    return found ?? this.fail('wrong_type', `must be one of ${choices.join(', ')}`);
  }

  fail(code: ScheduleInputError['code'], detail: string): never {
    throw new ScheduleInputError(code, this.path, detail);
  }

  private record(): Readonly<Record<string, unknown>> {
    if (this.isAbsent) this.fail('missing', 'is missing');
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      this.fail('wrong_type', 'must be an object');
    }
    return this.value as Readonly<Record<string, unknown>>;
  }
}
