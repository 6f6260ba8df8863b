import { nearest } from './suggestion';

/** A failed check as Ajv reports it (`verbose`); only what is used here. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON pointer to the value. */
  readonly instancePath: string;
  /** Which of these there is depends on the keyword. */
  readonly params: {
    readonly additionalProperty?: unknown;
    readonly missingProperty?: unknown;
    readonly allowedValues?: unknown;
    readonly type?: unknown;
  };
  readonly parentSchema?: { readonly properties?: object };
}

/** A compiled schema: true when the value follows it, otherwise `errors` says why not. */
export interface SchemaValidator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** A mistake in a configuration and the keys that lead to it. */
export interface SchemaProblem {
  readonly path: readonly string[];
  /** Whether it is about the last key of the path itself rather than about the value under it. */
  readonly atKey: boolean;
  readonly messageId: string;
  readonly slots: Readonly<Record<string, string>>;
}

/** The mistakes of a configuration in words a user knows, one for each wrong place. */
export function schemaProblems(errors: readonly SchemaError[]): SchemaProblem[] {
  const problems = new Map<string, SchemaProblem>();
  for (const error of errors) {
    const problem = problemOf(error);
    if (problem === undefined) continue;
    const place = JSON.stringify([problem.path, problem.atKey]);
    if (!problems.has(place)) problems.set(place, problem);
  }
  return [...problems.values()];
}

const PATTERN_KEYS: ReadonlySet<string> = new Set(['files', 'lexicons', 'required']);

function problemOf(error: SchemaError): SchemaProblem | undefined {
  const path = pointerKeys(error.instancePath);
  const key = path.findLast((name) => !/^\d+$/.test(name)) ?? '';
  switch (error.keyword) {
    case 'additionalProperties':
      return unknownKey(
        path,
        String(error.params.additionalProperty),
        Object.keys(error.parentSchema?.properties ?? {}),
      );
    case 'required':
      return at(path, 'missing-key', { key: String(error.params.missingProperty) });
    case 'enum':
      return at(path, 'wrong-value', { key, expected: listed(error.params.allowedValues) });
    case 'type':
      return at(path, typeMessage(error.params.type), { key });
    case 'pattern':
      if (key === 'medicines') return at(path, 'wrong-register', { key });
      return at(path, PATTERN_KEYS.has(key) ? 'wrong-pattern' : 'empty-word', { key });
    default:
      return undefined; // `if` only repeats what its branch said
  }
}

function at(path: readonly string[], messageId: string, slots: Readonly<Record<string, string>>): SchemaProblem {
  return { path, atKey: false, messageId, slots };
}

function unknownKey(path: readonly string[], key: string, known: readonly string[]): SchemaProblem {
  const suggestion = nearest(key, known);
  return {
    path: [...path, key],
    atKey: true,
    messageId: suggestion === undefined ? 'unknown-key' : 'unknown-key-near',
    slots: { key, known: listed(known), suggestion: suggestion ?? '' },
  };
}

function typeMessage(type: unknown): string {
  if (Array.isArray(type)) return 'wrong-type-patterns';
  if (type === 'array') return 'wrong-type-list';
  return type === 'string' ? 'wrong-type-word' : 'wrong-type-mapping';
}

/** «a», «b», «c» */
export function listed(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => `«${String(value)}»`).join(', ') : '';
}

function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
