import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEEPEST } from '#client/features/explore/shades.ts';
import { ciede2000, contrast, DEFICIENCIES, seen, type Deficiency } from '#tests/support/colour.ts';

type Palette = Readonly<Record<string, string>>;

function read(css: string): Palette {
  const found = [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gi)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

const [LIGHT_CSS = '', DARK_CSS = ''] = readFileSync('client/ui/tokens.css', 'utf8').split(
  '@media (prefers-color-scheme: dark)',
);
const WALL_CSS = readFileSync('client/features/wall/wall-tokens.css', 'utf8');
const light = read(LIGHT_CSS);
const PALETTES: readonly (readonly [string, Palette])[] = [
  ['light', light],
  ['dark', { ...light, ...read(DARK_CSS) }],
  ['wall', { ...light, ...read(WALL_CSS) }],
];

const colour = (palette: Palette, name: string): string => {
  const value = palette[name];
  if (value === undefined) throw new Error(`no token --${name}`);
  return value;
};
const EYES = Object.keys(DEFICIENCIES).filter((name): name is Deficiency => name in DEFICIENCIES);

/** Pairs of tokens that somebody sees as closer than told, as `near-mark/slow-mark deutan 2.9`. */
function tooClose(palette: Palette, names: readonly string[], least: number): string[] {
  const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));
  return pairs.flatMap(([one, other]) =>
    EYES.flatMap((eye) => {
      const apart = ciede2000(seen(colour(palette, one), eye), seen(colour(palette, other), eye));
      return apart < least ? [`${one}/${other} ${eye} ${apart.toFixed(1)}`] : [];
    }),
  );
}

/** One colour over another at a share of 0–1, as color-mix in srgb has it. */
function mixed(over: string, under: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [top, ground] = [over, under].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((top ?? 0) * share + (ground ?? 0) * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const STATUSES = ['good', 'steady', 'near', 'slow', 'bad', 'idle'] as const;
const LEVELS = ['blue', 'yellow', 'orange', 'red'] as const;

describe('ciede2000', () => {
  // Pairs 1, 17 and 25 of the authors’ test data.
  test.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('%j and %j are %d apart', ([l, a, b], [m, c, d], apart) => {
    expect(ciede2000({ l, a, b }, { l: m, a: c, b: d })).toBeCloseTo(apart, 4);
  });
});

describe.each(PALETTES)('the %s palette', (_, palette) => {
  test('tells the marks of all verdicts apart for every kind of eye', () => {
    const marks = STATUSES.map((status) => `${status}-mark`);
    expect(tooClose(palette, marks, 9)).toEqual([]);
  });

  test('tells the levels of warnings apart for every kind of eye', () => {
    expect(
      tooClose(palette, ['level-blue', 'level-yellow-mark', 'level-orange-mark', 'level-red-mark'], 9),
    ).toEqual([]);
  });

  test('tells each step of the map from the next for every kind of eye', () => {
    const steps = ['down-3', 'down-2', 'down-1', 'even', 'up-1', 'up-2', 'up-3'].map(
      (step) => `tile-${step}`,
    );
    const neighbours = steps.slice(1).flatMap((step, at) => tooClose(palette, [steps[at] ?? step, step], 7));
    expect(neighbours).toEqual([]);
  });

  test('has text of AA contrast on every ground it stands on', () => {
    const grounds = ['bg', 'surface', 'surface-2', 'surface-3', 'past-bg'];
    const pairs = [
      ...['ink', 'ink-2', 'ink-3', 'link'].flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
      ...STATUSES.flatMap((tone) => [[tone, `${tone}-bg`] as const, [tone, 'surface'] as const]),
      ...LEVELS.flatMap((level) => [
        [`level-${level}`, `level-${level}-bg`] as const,
        [`level-${level}`, 'surface'] as const,
      ]),
      ['on-accent', 'accent'] as const,
      ['sample', 'sample-bg'] as const,
      ['past-bar', 'past-bar-bg'] as const,
      ...['even', 'up-1', 'down-1'].map((bin) => ['tile-ink', `tile-${bin}`] as const),
      ...['up-3', 'down-3'].map((bin) => ['tile-strong-ink', `tile-${bin}`] as const),
    ];
    const faint = pairs.flatMap(([text, ground]) => {
      const found = contrast(colour(palette, text), colour(palette, ground));
      return found < 4.5 ? [`${text} on ${ground}: ${found.toFixed(2)}`] : [];
    });
    expect(faint).toEqual([]);
  });

  test('has text of AA contrast in the deepest shade of a table', () => {
    const deepest = mixed(colour(palette, 'link'), colour(palette, 'surface'), DEEPEST / 100);
    expect(contrast(colour(palette, 'ink'), deepest)).toBeGreaterThanOrEqual(4.5);
  });

  test('has marks that stand out from a card', () => {
    const faint = STATUSES.filter(
      (status) => contrast(colour(palette, `${status}-mark`), colour(palette, 'surface')) < 3,
    );
    expect(faint).toEqual([]);
  });
});

describe('the style sheets', () => {
  test('write nothing in the accent, which is a ground: in the dark it is too dim for text', () => {
    const written = globSync('client/**/*.css').flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => (/^\s*color: var\(--accent\)/.test(line) ? [file] : [])),
    );
    // The name of the product, which has another colour in the dark.
    expect(written).toEqual(['client/app/header.css']);
  });
});

describe('the wall', () => {
  test('sets every colour that the dark theme sets, so that it is dark whatever the screen prefers', () => {
    const missing = Object.keys(read(DARK_CSS)).filter((name) => !(name in read(WALL_CSS)));
    expect(missing).toEqual([]);
  });
});
