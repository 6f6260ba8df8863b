// Scripts that run in the page that the browser shows. Each stands alone, since the browser is given its source.

// What they use of the page; the types of a browser are not those of the tests.
interface PageElement {
  readonly parentElement: PageElement | null;
  readonly outerHTML: string;
  readonly textContent: string | null;
  readonly id: string;
  readonly scrollWidth: number;
  getAttribute(name: string): string | null;
  getClientRects(): { readonly length: number };
}
interface PageText {
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
}
declare const document: {
  readonly body: PageElement;
  readonly documentElement: PageElement;
  readonly activeElement: PageElement | null;
  getElementById(id: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createTreeWalker(root: PageElement, show: number): { nextNode(): PageText | null };
};
declare function getComputedStyle(element: PageElement): { readonly color: string; readonly backgroundColor: string };
declare const location: { readonly hash: string };
declare const innerWidth: number;

/** A text that is hard to tell from its ground. */
export interface Faint {
  readonly text: string;
  readonly colours: string;
  readonly contrast: number;
}

/** Every text whose contrast with the nearest ground that is painted is less than `least`. */
export function faintTexts(least: number): Faint[] {
  const SHOW_TEXT = 4;
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element: PageElement): string => {
    for (let at: PageElement | null = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((channels(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const found: Faint[] = [];
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (element === null || text === '' || element.getClientRects().length === 0) continue;
    const ink = getComputedStyle(element).color;
    const ground = groundOf(element);
    const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
    const contrast = (light + 0.05) / (dark + 0.05);
    if (contrast < least) found.push({ text, colours: `${ink} on ${ground}`, contrast });
  }
  return found;
}

/** The colours of the page itself. */
export function pageColours(_: null): { readonly ink: string; readonly ground: string } {
  const { color, backgroundColor } = getComputedStyle(document.documentElement);
  return { ink: color, ground: backgroundColor };
}

/** How much wider the page is than its window. */
export function excessWidth(_: null): number {
  return Math.max(0, document.documentElement.scrollWidth - innerWidth);
}

/** Where the focused link leads, or the id of what else has the focus. */
export function focused(_: null): string {
  const element = document.activeElement;
  return element?.getAttribute('href') ?? element?.id ?? '';
}

export function hash(_: null): string {
  return location.hash;
}

/** The beginnings of landmarks and regions that have no name. */
export function nameless(_: null): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('nav, section, article, [role="region"]')) {
    const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
    const name = element.getAttribute('aria-label') ?? by?.textContent ?? '';
    if (name.trim() === '') found.push(element.outerHTML.slice(0, 80));
  }
  return found;
}
