/** A colour in CIELAB, D65. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * What a colour looks like to somebody who lacks one kind of cone altogether, in linear RGB.
 * Source: Machado, Oliveira, Fernandes 2009, severity 1.0.
 */
export const DEFICIENCIES = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;
export type Deficiency = keyof typeof DEFICIENCIES;

/** `#rrggbb` in linear light. Errors: throws for any other text. */
export function linearOf(hex: string): Triple {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`no colour of ours: ${hex}`);
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The contrast of WCAG 2: 1 for equal colours, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linearOf(hex));
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour as it is seen with a deficiency. */
export function seen(hex: string, deficiency: Deficiency): Lab {
  const linear = linearOf(hex);
  const [r, g, b] = DEFICIENCIES[deficiency];
  const clip = (value: number): number => Math.min(1, Math.max(0, value));
  return labOf([clip(dot(r, linear)), clip(dot(g, linear)), clip(dot(b, linear))]);
}

function labOf(linear: Triple): Lab {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (t * (24389 / 27) + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], linear) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], linear));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], linear) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

const DEGREE = Math.PI / 180;
const hypot7 = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

/**
 * How different two colours look: about 1 is the least that is noticed, 10 is told apart at a glance.
 * Source: CIEDE2000 in the form of Sharma, Wu, Dalal 2005.
 */
export function ciede2000(one: Lab, other: Lab): number {
  const mean = (Math.hypot(one.a, one.b) + Math.hypot(other.a, other.b)) / 2;
  const stretch = 1 + 0.5 * (1 - hypot7(mean));
  const [p, q] = [polar(one, stretch), polar(other, stretch)];
  const isGrey = p.chroma * q.chroma === 0;
  const turn = isGrey ? 0 : ((q.hue - p.hue + 540) % 360) - 180;
  const dL = other.l - one.l;
  const dC = q.chroma - p.chroma;
  const dH = 2 * Math.sqrt(p.chroma * q.chroma) * Math.sin((turn / 2) * DEGREE);
  const hue = isGrey ? p.hue + q.hue : meanHue(p.hue, q.hue);
  const chroma = (p.chroma + q.chroma) / 2;
  const t =
    1 -
    0.17 * Math.cos((hue - 30) * DEGREE) +
    0.24 * Math.cos(2 * hue * DEGREE) +
    0.32 * Math.cos((3 * hue + 6) * DEGREE) -
    0.2 * Math.cos((4 * hue - 63) * DEGREE);
  const l50 = ((one.l + other.l) / 2 - 50) ** 2;
  const sL = 1 + (0.015 * l50) / Math.sqrt(20 + l50);
  const sC = 1 + 0.045 * chroma;
  const sH = 1 + 0.015 * chroma * t;
  const rotation = -Math.sin(2 * 30 * Math.exp(-(((hue - 275) / 25) ** 2)) * DEGREE) * 2 * hypot7(chroma);
  const [l, c, h] = [dL / sL, dC / sC, dH / sH];
  return Math.sqrt(l * l + c * c + h * h + rotation * c * h);
}

function polar({ a, b }: Lab, stretch: number): { readonly chroma: number; readonly hue: number } {
  const x = a * stretch;
  return { chroma: Math.hypot(x, b), hue: (Math.atan2(b, x) / DEGREE + 360) % 360 };
}

function meanHue(a: number, b: number): number {
  if (Math.abs(a - b) <= 180) return (a + b) / 2;
  return a + b < 360 ? (a + b + 360) / 2 : (a + b - 360) / 2;
}
