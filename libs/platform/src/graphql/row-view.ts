/** One field of a view: the columns that it is made of, and how. */
export interface ViewField<Row, Value, Given> {
  readonly columns: readonly (keyof Row & string)[];
  make(row: Row, given: Given): Value;
}

type Name<T> = keyof T & string;

/** Writes down fields of views of one kind of row; none can be made of columns it does not name. */
export const fieldsOf = <Row, Given = unknown>() => ({
  /** A column as it is. */
  same: <C extends Name<Row>>(column: C): ViewField<Row, Row[C], Given> => ({
    columns: [column],
    make: (row) => row[column],
  }),
  /** Made of some columns, and of what the view is given besides. */
  made: <C extends Name<Row>, Value>(
    columns: readonly C[],
    make: (row: Pick<Row, C>, given: Given) => Value,
  ): ViewField<Row, Value, Given> => ({ columns, make }),
});

/** The part of a view that a query asks for. */
export interface ViewPart<Row, View, Given> {
  /** The columns to read. */
  readonly columns: readonly Name<Row>[];
  /** Equal for parts that need the same columns: a name for what loads them. */
  readonly key: string;
  /** Makes the fields asked for, of a row that may hold those columns only. */
  toView(row: Row, given: Given): View;
}

/**
 * How rows become a view, field by field, so that a query which asks for little reads little.
 *
 * @example
 * const { same, made } = fieldsOf<Offer>();
 * const offerView = new RowView<Offer, OfferView>({ id: same('id'), price: made(['lowest', 'currency'], priceOf) }, ['id']);
 * const part = offerView.part(askedFields(info));
 */
export class RowView<Row, View extends object, Given = unknown> {
  private readonly parts = new WeakMap<ReadonlySet<string>, ViewPart<Row, View, Given>>();
  /** The whole view. */
  readonly whole: ViewPart<Row, View, Given>;

  /** @param always fields that others rely on, such as the id that nested relations load by. */
  constructor(
    private readonly fields: { readonly [F in keyof View]-?: ViewField<Row, View[F], Given> },
    private readonly always: readonly Name<View>[],
  ) {
    this.whole = this.make(Object.keys(fields));
  }

  /** @param asked as `askedFields` gives them; those that have a resolver of their own add nothing. */
  part(asked: ReadonlySet<string>): ViewPart<Row, View, Given> {
    const known = this.parts.get(asked);
    if (known) return known;
    const made = this.make([...new Set([...this.always, ...asked])]);
    this.parts.set(asked, made);
    return made;
  }

  private make(names: readonly string[]): ViewPart<Row, View, Given> {
    const fields = Object.entries<ViewField<Row, unknown, Given>>(this.fields).filter(([name]) =>
      names.includes(name),
    );
    const columns = [...new Set(fields.flatMap(([, field]) => field.columns))].sort();
    return {
      columns,
      key: columns.join(),
      toView: (row, given) => {
        const view: Record<string, unknown> = {};
        for (const [name, field] of fields) view[name] = field.make(row, given);
        return view as View;
      },
    };
  }
}
