import type { Event, Token } from 'micromark-util-types';
import type { Block, BlockKind } from '../../../rules/src/draft/block';
import { blockOf } from '../../../rules/src/draft/blocks';
import { characterReferenceAt } from './character-reference';
import { type HtmlPart, readHtml } from './html-flow';
import { htmlTagAt } from './html-tag';
import { type Hosted, hostedByTag, SPACING_TAGS } from './inline';
import { Containers } from './markdown-containers';
import { codeSegments, InlineText, LEAVES } from './markdown-text';

/** Walks the parser's events once and adds the raw blocks it makes of them, in source order, to `blocks`. */
export class MarkdownBlocks {
  readonly #source: string;
  /** What is added to the parser's offsets: it reads the source from there on. */
  readonly #base: number;
  readonly #blocks: Block[];
  readonly #containers = new Containers();
  readonly #footnotes: string[] = [];
  /** The text being collected, and above it the texts that stand inside it: an image's, a link's target. */
  readonly #texts: InlineText[] = [];
  #hosted: Hosted[] = [];
  /** The extents of the lines of the HTML or code that is being collected. */
  #lines: number[] | undefined;
  /** The leaf whose inner events are passed over. */
  #skipped: Token | undefined;
  #level = 0;
  #inCell = false;

  constructor(source: string, base: number, blocks: Block[]) {
    this.#source = source;
    this.#base = base;
    this.#blocks = blocks;
  }

  read(events: readonly Event[]): void {
    for (const [direction, token] of events) {
      if (this.#skipped !== undefined) {
        if (direction === 'exit' && token === this.#skipped) this.#skipped = undefined;
      } else if (direction === 'exit') this.#exit(token);
      else {
        this.#enter(token);
        if (LEAVES.has(token.type)) this.#skipped = token;
      }
    }
  }

  #enter(token: Token): void {
    switch (token.type) {
      case 'data':
      case 'autolinkProtocol':
      case 'autolinkEmail':
      case 'literalAutolinkHttp':
      case 'literalAutolinkWww':
      case 'literalAutolinkEmail':
        this.#exact(token);
        return;
      case 'codeTextData':
        this.#codeText(token);
        return;
      case 'gfmFootnoteCall':
        this.#exact(token);
        return;
      case 'characterEscape':
        this.#inexact(this.#source[this.#start(token) + 1]!, token);
        return;
      case 'characterReference':
        this.#inexact(characterReferenceAt(this.#source, this.#start(token))?.text ?? '', token);
        return;
      case 'lineEnding':
      case 'hardBreakTrailing':
      case 'hardBreakEscape':
      case 'lineSuffix':
        this.#text?.breakAt(this.#start(token), this.#end(token));
        return;
      case 'linePrefix':
      case 'blockQuotePrefix':
      case 'listItemIndent':
        this.#text?.extendBreak(this.#end(token));
        return;
      case 'htmlText':
        this.#htmlText(token);
        return;
      default:
        this.#enterStructure(token);
    }
  }

  #enterStructure(token: Token): void {
    switch (token.type) {
      case 'paragraph':
      case 'atxHeading':
      case 'setextHeading':
      case 'tableData':
      case 'tableHeader':
      case 'definition':
        this.#open();
        this.#inCell = token.type === 'tableData' || token.type === 'tableHeader';
        return;
      case 'image':
      case 'resource':
      case 'resourceDestinationString':
      case 'resourceTitleString':
      case 'definitionDestinationString':
      case 'definitionTitleString':
        this.#texts.push(new InlineText(this.#source));
        return;
      case 'atxHeadingSequence':
        if (this.#level === 0) this.#level = token.end.offset - token.start.offset;
        return;
      case 'setextHeadingLineSequence':
        this.#level = this.#source[this.#start(token)] === '=' ? 1 : 2;
        return;
      case 'blockQuote':
        this.#containers.open('quote');
        return;
      case 'listOrdered':
      case 'listUnordered':
        this.#containers.open('listItem');
        return;
      case 'listItemPrefix':
        this.#containers.startItem(this.#slice(token).trim());
        return;
      case 'gfmFootnoteDefinitionLabelString':
        this.#footnotes.push(this.#slice(token));
        return;
      case 'codeFenced':
      case 'codeIndented':
      case 'htmlFlow':
        this.#lines = [];
        return;
      case 'codeFlowValue':
      case 'htmlFlowData':
        this.#lines?.push(this.#start(token), this.#end(token));
        return;
      default:
    }
  }

  #exit(token: Token): void {
    switch (token.type) {
      case 'paragraph':
        this.#close(this.#containers.paragraphKind());
        return;
      case 'atxHeading':
      case 'setextHeading':
        this.#close('heading');
        return;
      case 'tableData':
      case 'tableHeader':
        this.#close('tableCell');
        return;
      case 'definition':
        this.#close('paragraph');
        return;
      case 'resource':
        // What separates a target from its title is not part of the text around.
        this.#texts.pop();
        return;
      case 'image':
        this.#closeInside('imageText');
        return;
      case 'resourceDestinationString':
      case 'definitionDestinationString':
        this.#closeInside('linkTarget');
        return;
      case 'resourceTitleString':
      case 'definitionTitleString':
        this.#closeInside('metaText');
        return;
      case 'blockQuote':
      case 'listOrdered':
      case 'listUnordered':
        this.#containers.close();
        return;
      case 'gfmFootnoteDefinition':
        this.#footnotes.pop();
        return;
      case 'codeFenced':
      case 'codeIndented':
        this.#closeCode();
        return;
      case 'htmlFlow':
        this.#closeHtml(token);
        return;
      default:
    }
  }

  get #text(): InlineText | undefined {
    return this.#texts[this.#texts.length - 1];
  }

  #start(token: Token): number {
    return this.#base + token.start.offset;
  }

  #end(token: Token): number {
    return this.#base + token.end.offset;
  }

  #slice(token: Token): string {
    return this.#source.slice(this.#start(token), this.#end(token));
  }

  #exact(token: Token): void {
    this.#text?.exact(this.#start(token), this.#end(token));
  }

  #inexact(text: string, token: Token): void {
    this.#text?.inexact(text, this.#start(token), this.#end(token));
  }

  #open(): void {
    this.#texts.length = 0;
    this.#texts.push(new InlineText(this.#source));
    this.#hosted = [];
    this.#level = 0;
  }

  /** Makes the block whose text was collected, if it has any, and the blocks that stand inside it. */
  #close(kind: BlockKind): void {
    const segments = this.#texts.pop()?.take() ?? [];
    const host = segments.length === 0 ? -1 : this.#blocks.length;
    if (host >= 0) this.#push(kind, segments, -1, kind === 'heading' ? this.#level : 0);
    if (this.#hosted.length > 1) this.#hosted.sort(bySource);
    for (const inside of this.#hosted) this.#push(inside.kind, inside.segments, host, 0);
    this.#hosted = [];
    this.#level = 0;
  }

  #closeInside(kind: BlockKind): void {
    const segments = this.#texts.pop()?.take() ?? [];
    if (segments.length > 0) this.#hosted.push({ kind, segments });
  }

  #push(kind: BlockKind, segments: Hosted['segments'], host: number, level: number): void {
    const footnote = this.#footnotes[this.#footnotes.length - 1];
    const marker = kind === 'listItem' ? this.#containers.takeMarker() : '';
    const traits = { host, level, marker };
    const index = this.#blocks.length;
    this.#blocks.push(blockOf(kind, segments, footnote === undefined ? traits : { ...traits, footnote }, index));
  }

  /** In a table cell `\|` is a bar even in code. */
  #codeText(token: Token): void {
    const end = this.#end(token);
    let from = this.#start(token);
    if (this.#inCell) {
      for (let at = this.#source.indexOf('\\|', from); at >= 0 && at < end; at = this.#source.indexOf('\\|', at + 2)) {
        this.#text?.exact(from, at);
        this.#text?.inexact('|', at, at + 2);
        from = at + 2;
      }
    }
    this.#text?.exact(from, end);
  }

  #htmlText(token: Token): void {
    const start = this.#start(token);
    const tag = htmlTagAt(this.#source, start, this.#end(token));
    if (tag === undefined) return;
    if (SPACING_TAGS.has(tag.name)) this.#text?.breakAt(start, this.#end(token));
    this.#hosted.push(...hostedByTag(this.#source, tag, start));
  }

  #closeCode(): void {
    const segments = codeSegments(this.#source, this.#lines ?? []);
    this.#lines = undefined;
    if (segments.length > 0) this.#push('code', segments, -1, 0);
  }

  #closeHtml(token: Token): void {
    const lines = this.#lines ?? [];
    this.#lines = undefined;
    for (const part of readHtml(this.#source, lines, this.#end(token))) this.#pushPart(part);
  }

  #pushPart({ kind, level, segments, hosted }: HtmlPart): void {
    const host = segments.length === 0 ? -1 : this.#blocks.length;
    const inContainer = kind === 'paragraph' ? this.#containers.paragraphKind() : kind;
    if (host >= 0) this.#push(inContainer, segments, -1, level);
    for (const inside of hosted) this.#push(inside.kind, inside.segments, host, 0);
  }
}

function bySource(a: Hosted, b: Hosted): number {
  return a.segments[0]!.source - b.segments[0]!.source;
}
