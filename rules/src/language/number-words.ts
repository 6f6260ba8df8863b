/** What a quantity measures; see `Quantity`. */
export type QuantityKind = 'percent' | 'fraction' | 'count' | 'ratio' | 'times' | 'duration' | 'amount';

/** Contents of `lexicon/<language>/numbers.yaml`; words in lower case. */
export interface NumberData {
  readonly values: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words by denominator: `3: [tredel, tredeler]`. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly multiples: Readonly<Record<string, number>>;
  readonly every: readonly string[];
  readonly everySecond: readonly string[];
  readonly majorities: readonly string[];
  readonly times: readonly string[];
  readonly of: readonly string[];
  readonly range: readonly string[];
  readonly units: Readonly<
    Record<'duration' | 'percent' | 'amount' | 'count', Readonly<Record<string, readonly string[]>>>
  >;
}

export interface Unit {
  readonly kind: 'duration' | 'percent' | 'amount' | 'count';
  /** The name that facts use, the same in both languages. */
  readonly name: string;
}

/** Lookups by word form for both languages together. */
export interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Denominators. */
  readonly parts: ReadonlyMap<string, number>;
  readonly multiples: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly every: ReadonlySet<string>;
  readonly everySecond: ReadonlySet<string>;
  readonly majorities: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  readonly range: ReadonlySet<string>;
}

export function compileNumberWords(languages: readonly NumberData[]): NumberWords {
  const numbers = (key: 'values' | 'scales' | 'ordinals' | 'multiples') =>
    new Map(languages.flatMap((data) => Object.entries(data[key])));
  const words = (key: 'every' | 'everySecond' | 'majorities' | 'times' | 'of' | 'range') =>
    new Set(languages.flatMap((data) => data[key]));
  return {
    values: numbers('values'),
    scales: numbers('scales'),
    ordinals: numbers('ordinals'),
    multiples: numbers('multiples'),
    parts: new Map(
      languages.flatMap((data) =>
        Object.entries(data.parts).flatMap(([denominator, forms]) =>
          forms.map((form) => [form, Number(denominator)] as const),
        ),
      ),
    ),
    units: new Map(languages.flatMap((data) => unitEntries(data.units))),
    every: words('every'),
    everySecond: words('everySecond'),
    majorities: words('majorities'),
    times: words('times'),
    of: words('of'),
    range: words('range'),
  };
}

function unitEntries(units: NumberData['units']): (readonly [string, Unit])[] {
  return (['count', 'amount', 'percent', 'duration'] as const).flatMap((kind) =>
    Object.entries(units[kind]).flatMap(([name, forms]) => forms.map((form) => [form, { kind, name }] as const)),
  );
}
