import type { Point } from './playwright';

// What the scripts below use of the page they run in; the types of a browser are not those of the tests.
interface TextNode {
  readonly data: string;
}
interface Line {
  getBoundingClientRect(): { readonly top: number };
}
interface TextRange {
  setStart(node: TextNode, offset: number): void;
  setEnd(node: TextNode, offset: number): void;
  getBoundingClientRect(): { left: number; top: number; width: number; height: number };
}
interface Shown {
  readonly tagName: string;
  readonly className: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
interface PageElement {
  readonly ownerDocument: { readonly activeElement: unknown; hasFocus(): boolean };
}
declare const document: {
  readonly activeElement: Shown | null;
  querySelectorAll(selector: string): ArrayLike<Line & Shown>;
  createTreeWalker(root: Line, show: number): { nextNode(): TextNode | null };
  createRange(): TextRange;
};

/**
 * Where the first occurrence of the words is shown in an editor: the middle of it, in pixels of the window. It runs in
 * the page and may use nothing from outside itself. Words that are broken over two lines are not found.
 */
export function placeOf(words: string): Point | null {
  const TEXT_NODES = 4;
  // The editor recycles the elements of lines, so their order is not that of the text.
  const lines = Array.from(document.querySelectorAll('.monaco-editor .view-line')).sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  for (const line of lines) {
    const nodes: { node: TextNode; start: number }[] = [];
    const walker = document.createTreeWalker(line, TEXT_NODES);
    let text = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push({ node, start: text.length });
      text += node.data.replaceAll('\u00a0', ' ');
    }
    const start = text.indexOf(words);
    if (start < 0) continue;
    const end = start + words.length;
    const first = nodes.findLast((entry) => entry.start <= start)!;
    const last = nodes.findLast((entry) => entry.start < end)!;
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
  return null;
}

/** Whether the keyboard is on an element. It runs in the page. */
export function hasKeyboard(element: PageElement): boolean {
  return element.ownerDocument.hasFocus() && element.ownerDocument.activeElement === element;
}

/** What the window shows, in words: where the keyboard is, and the texts of what the selectors name. It runs in the page. */
export function tell(selectors: readonly string[]): string {
  const at = document.activeElement;
  const keyboard = `${at?.tagName} ${at?.getAttribute('aria-label') ?? at?.className}`;
  const texts = selectors.map((selector) => {
    const all = Array.from(document.querySelectorAll(selector), ({ textContent }) =>
      textContent?.replaceAll('\u00a0', ' '),
    );
    return `${selector}: ${all.join(' | ')}`;
  });
  return [`the keyboard is on: ${keyboard}`, ...texts].join('\n');
}
