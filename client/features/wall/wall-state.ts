export const PANELS = ['targets', 'unemployment', 'districts', 'warnings', 'coming'] as const;
export type PanelKey = (typeof PANELS)[number];

/** What the address says of the wall. */
export interface WallState {
  readonly panels: readonly PanelKey[];
  /** How long each panel stays. Units: milliseconds. */
  readonly everyMs: number;
  /** Missing: undefined lets the window decide. */
  readonly aspect: Aspect | undefined;
}

/** A scene is drawn at these pixels and scaled as one, so that nothing is ever stretched or wrapped anew. */
export const SCENES = {
  '16:9': { width: 1920, height: 1080, side: 1 },
  '32:9': { width: 3840, height: 1080, side: 2 },
} as const;
export type Aspect = keyof typeof SCENES;

const [SHORTEST_S, USUAL_S, LONGEST_S] = [5, 20, 600];

/** `panels=targets,warnings&every=30&aspect=32:9`; what is malformed counts as absent. */
export function readWall(search: string): WallState {
  const params = new URLSearchParams(search);
  const asked = (params.get('panels') ?? '').split(',');
  const panels = PANELS.filter((panel) => asked.includes(panel)).toSorted(
    (a, b) => asked.indexOf(a) - asked.indexOf(b),
  );
  const every = Number(params.get('every') ?? USUAL_S);
  const seconds = Number.isFinite(every) ? Math.min(LONGEST_S, Math.max(SHORTEST_S, every)) : USUAL_S;
  const aspect = params.get('aspect');
  return {
    panels: panels.length === 0 ? PANELS : panels,
    everyMs: seconds * 1000,
    aspect: aspect === '16:9' || aspect === '32:9' ? aspect : undefined,
  };
}

/** Half way between the two, a window is taken for the wider scene. */
const WIDE_FROM = (16 / 9 + 32 / 9) / 2;

/** The scene that fits a window best. */
export function aspectFor(width: number, height: number): Aspect {
  return width / Math.max(1, height) >= WIDE_FROM ? '32:9' : '16:9';
}

/** How a scene lies in a window: as large as fits, in the middle. Units: scale is a factor, offsets are pixels. */
export function fitScene(
  scene: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
): { readonly scale: number; readonly left: number; readonly top: number } {
  const scale = Math.min(window.width / scene.width, window.height / scene.height);
  return {
    scale,
    left: (window.width - scene.width * scale) / 2,
    top: (window.height - scene.height * scale) / 2,
  };
}

/** The panels seen at once from a position on; never one twice. */
export function panelsAt(panels: readonly PanelKey[], at: number, side: number): PanelKey[] {
  const count = Math.min(side, panels.length);
  return Array.from({ length: count }, (_, offset) => panels[(at + offset) % panels.length]).filter(
    (panel) => panel !== undefined,
  );
}
