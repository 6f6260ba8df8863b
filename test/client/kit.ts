import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fill, type Translate, translateFrom } from '../../client/src/localise';

export const ROOT = join(__dirname, '../../../..');

export type Json = Readonly<Record<string, unknown>>;

export function readJson<T = Json>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
}

export function bundle(language: 'nb' | 'nn'): Readonly<Record<string, string>> {
  return readJson(`l10n/bundle.l10n.${language}.json`);
}

export const english: Translate = fill;
export const bokmal = translateFrom(bundle('nb'));
export const nynorsk = translateFrom(bundle('nn'));
