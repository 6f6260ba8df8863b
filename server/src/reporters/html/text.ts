import type { Block } from '../../../../rules/src/draft/block';
import { element, escaped } from './markup';
import type { TextReview } from './model';
import { TextMarks } from './text-marks';
import type { ReportWords } from './words';

/** Kinds that stand inside another block, or that no visitor sees; they are shown when something is said of them. */
const ASIDE: ReadonlySet<Block['kind']> = new Set(['linkTarget', 'imageText', 'comment', 'frontMatter', 'metaText']);
/** The heading above the text in the report is on this level; those of the text come below it. */
const LEVEL = 3;

/** The text as its reader meets it, with what was found and what has changed marked in it. */
export function textHtml(review: TextReview, prefix: string, words: ReportWords): string {
  const { blocks, file, approval } = review;
  const marks = new TextMarks(review, prefix, words);
  const changed = new Set(approval.status === 'changed' ? approval.changes.blocks : []);
  let html = '';
  let list: string[] = [];
  const endList = () => {
    if (list.length > 0) html += element('ul', { class: 'nk-list' }, ...list);
    list = [];
  };
  for (const block of blocks) {
    const isMarked = marks.has(block.index) || changed.has(block.index);
    if (ASIDE.has(block.kind) && !isMarked && block.kind !== 'imageText') continue;
    if (block.text.trim() === '' && !isMarked) continue;
    const content = withChange(marks.html(block), changed.has(block.index), words);
    if (isListed(block)) {
      list.push(element('li', {}, markerOf(block), content));
      continue;
    }
    endList();
    html += blockHtml(block, content, words);
  }
  endList();
  const language = file.language === 'und' ? undefined : file.language;
  return element('div', { class: 'nk-text', lang: language }, html);
}

function isListed({ kind }: Block): boolean {
  return kind === 'listItem' || kind === 'referenceEntry' || kind === 'tableCell';
}

/** Bullets are drawn by the list; a number is part of what is read. */
function markerOf({ marker = '' }: Block): string {
  return /\d/.test(marker) ? `${escaped(marker)} ` : '';
}

function withChange(content: string, isChanged: boolean, words: ReportWords): string {
  if (!isChanged) return content;
  return element(
    'span',
    { class: 'nk-changed' },
    element('span', { class: 'nk-tag' }, words.html('changed-tag')),
    ' ',
    content,
  );
}

function blockHtml({ kind, level }: Block, content: string, words: ReportWords): string {
  switch (kind) {
    case 'title':
    case 'heading': {
      const depth = String(Math.min(6, LEVEL + Math.max(1, level)));
      return element('p', { role: 'heading', 'aria-level': depth, class: 'nk-heading' }, content);
    }
    case 'quote':
      return element('blockquote', {}, element('p', {}, content));
    case 'code':
      return element('pre', {}, element('code', {}, content));
    case 'paragraph':
      return element('p', {}, content);
    default:
      return element(
        'p',
        { class: 'nk-aside' },
        element('span', { class: 'nk-tag' }, words.html(`kind-${kind}`)),
        ' ',
        content,
      );
  }
}
