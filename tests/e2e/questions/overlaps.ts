import type { Page } from '@playwright/test';

/**
 * Words that stand on other words in what is seen of the page: pairs of them, in short. What a scrolling box hides does
 * not count, nor what passes under a bar that stays.
 */
export function overlappingWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly words: string;
      readonly owner: Element;
      readonly bar: Element | null;
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      /** Of the whole line, seen or not: lines of one tile touch, and of one cut off only the touching part is seen. */
      readonly height: number;
    }
    type Edges = Pick<Box, 'left' | 'top' | 'right' | 'bottom'>;

    const within = (a: Edges, b: Edges): Edges => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const known = new Map<Element, { readonly clip: Edges; readonly bar: Element | null }>();
    const placeOf = (element: Element): { readonly clip: Edges; readonly bar: Element | null } => {
      const before = known.get(element);
      if (before) return before;
      const parent = element.parentElement;
      const window_ = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      const around = parent === null ? { clip: window_, bar: null } : placeOf(parent);
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const hides = (overflowX !== 'visible' || overflowY !== 'visible') && !(element instanceof SVGElement);
      const place = {
        clip:
          hides && parent !== document.documentElement && parent !== null
            ? within(around.clip, element.getBoundingClientRect())
            : around.clip,
        bar: position === 'sticky' || position === 'fixed' ? element : around.bar,
      };
      known.set(element, place);
      return place;
    };

    const root = document.querySelector('dialog[open]') ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const boxes: Box[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (owner === null || words === '' || owner.closest('.visually-hidden, option, script, style'))
        continue;
      if (!owner.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { clip, bar } = placeOf(owner);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const seen = within(rect, clip);
        if (seen.right - seen.left < 2 || seen.bottom - seen.top < 2) continue;
        boxes.push({ words: words.slice(0, 20), owner, bar, ...seen, height: rect.height });
      }
    }
    boxes.sort((a, b) => a.top - b.top);
    const found = new Set<string>();
    boxes.forEach((a, index) => {
      for (const b of boxes.slice(index + 1)) {
        if (b.top >= a.bottom) break;
        if (a.owner === b.owner || a.bar !== b.bar) continue;
        const both = within(a, b);
        const lowest = Math.min(a.height, b.height);
        if (both.right - both.left > 3 && both.bottom - both.top > lowest / 2)
          found.add(`${a.words} | ${b.words}`);
      }
    });
    return [...found];
  });
}
