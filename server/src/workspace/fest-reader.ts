import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { OfficialRegister } from '../../../rules/src/knowledge/import';
import { ImportFailure } from '../host/import-failure';
import { FestEntries } from './fest-entries';

/** Deeper than any register; a file of tags alone would otherwise fill the memory. */
const DEEPEST = 64;
/** Characters without a tag: more is no register, and would be kept until its end. */
const LONGEST_PART = 8 * 1024 * 1024;

/**
 * Reads FEST (the message M30 of the Norwegian e-prescription) as it comes, whatever its namespaces and prefixes. It keeps
 * names and codes, never the text. A document type is refused, so that no entity is ever declared or fetched.
 */
export class FestReader {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #entries = new FestEntries();
  readonly #path: string[] = [];
  /** What is read of the element that is open, while its text is wanted. */
  #text: string | undefined;
  #sinceTag = 0;
  #started = false;

  constructor() {
    this.#parser.on('error', () => this.#fail('broken'));
    this.#parser.on('doctype', () => this.#fail('doctype'));
    this.#parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
      if (!/^(utf-?8|us-ascii)$/i.test(encoding)) throw new ImportFailure('encoding', encoding);
    });
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', () => this.#close());
    this.#parser.on('text', (text) => this.#add(text));
    this.#parser.on('cdata', (text) => this.#add(text));
  }

  /** @throws ImportFailure when this cannot be the register, or is no well-formed XML */
  write(text: string): void {
    if (!this.#started && text.trim() !== '') this.#begin(text);
    this.#sinceTag += text.length;
    this.#parser.write(text);
    if (this.#sinceTag > LONGEST_PART) this.#fail('broken');
  }

  /**
   * What was read.
   * @throws ImportFailure when the file ends too early, or holds no medicines
   */
  end(): OfficialRegister {
    if (!this.#started) throw new ImportFailure('empty');
    if (this.#path.length > 0) this.#fail('truncated');
    this.#parser.close();
    const register = this.#entries.register();
    if (register.entries === 0) throw new ImportFailure('no-medicines');
    return register;
  }

  /** The first characters tell a text that is no XML at all, for which the parser's complaint would be no help. */
  #begin(text: string): void {
    this.#started = true;
    if (!text.trimStart().startsWith('<')) throw new ImportFailure('no-xml');
    if (/^\s*<!DOCTYPE\s+html/i.test(text) || /^\s*<html/i.test(text)) throw new ImportFailure('no-xml');
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    this.#sinceTag = 0;
    const local = name.slice(name.indexOf(':') + 1);
    if (this.#path.length === 0 && local !== 'FEST') throw new ImportFailure('not-fest', local.slice(0, 40));
    this.#path.push(local);
    if (this.#path.length > DEEPEST) throw new ImportFailure('too-deep');
    this.#text = this.#entries.open(this.#path, attributes) ? '' : undefined;
  }

  #close(): void {
    this.#sinceTag = 0;
    this.#entries.close(this.#path, this.#text?.trim());
    this.#path.pop();
    this.#text = undefined;
  }

  #add(text: string): void {
    if (this.#text !== undefined) this.#text += text;
  }

  #fail(reason: 'broken' | 'doctype' | 'truncated'): never {
    throw new ImportFailure(reason, String(this.#parser.line));
  }
}
