/**
 * Every colour, size and font of the product: the only file with a colour literal. The CSS variables (theme-style.ts) and
 * the theme of antd (antd-theme.ts) are made from it. Every pair of text and ground used has at least 4.5:1.
 */
import type { State } from '@erp/domain/follow-ups/vocabulary';

export type ThemeName = 'light' | 'dark';
export const THEME_COOKIE = 'theme';

const light = {
  ground: '#F6F5F4',
  card: '#FFFFFF',
  line: '#E7E5E4',
  control: '#D6D3D1',
  fill: '#F5F4F3',
  text: '#1C1917',
  second: '#57534E',
  quiet: '#6B645E',
  accent: '#23719A',
  accentStrong: '#1B5E7D',
  accentSoft: '#ECF4F8',
  accentLine: '#BFD9E6',
  onAccent: '#FFFFFF',
  link: '#1B5E7D',
  warning: '#AC4C25',
  warningSoft: '#FBF0EA',
  warningLine: '#E2B49E',
  navigation: '#14303D',
  navigationActive: '#1F4A5E',
  onNavigation: '#C9D6DC',
  onNavigationActive: '#FFFFFF',
  forward: '#23719A',
  backward: '#AC4C25',
  won: '#E3A72F',
  unchanged: '#E9E8E7',
  grid: '#EFEDEB',
  hatch: '#C4BFBA',
  backdrop: '#1C191766',
  popoverShadow: '#1C191726',
  printInk: '#000000',
  printPaper: '#FFFFFF',
};

export type ColourName = keyof typeof light;

const dark: Record<ColourName, string> = {
  ground: '#131517',
  card: '#1B1E21',
  line: '#2F3438',
  control: '#454B50',
  fill: '#25292D',
  text: '#EDEBE9',
  second: '#C4BFBA',
  quiet: '#A59F99',
  accent: '#2A7BA6',
  accentStrong: '#3B91BF',
  accentSoft: '#1A2D38',
  accentLine: '#2C5468',
  onAccent: '#FFFFFF',
  link: '#85C1DF',
  warning: '#EE9A75',
  warningSoft: '#36231A',
  warningLine: '#7A4A34',
  navigation: '#0C1D26',
  navigationActive: '#1F4A5E',
  onNavigation: '#C9D6DC',
  onNavigationActive: '#FFFFFF',
  forward: '#3B91BF',
  backward: '#C4623A',
  won: '#E3A72F',
  unchanged: '#33373B',
  grid: '#2A2E32',
  hatch: '#55595D',
  backdrop: '#00000099',
  popoverShadow: '#00000080',
  printInk: '#000000',
  printPaper: '#FFFFFF',
};

export const colours: Record<ThemeName, Record<ColourName, string>> = { light, dark };

export type StateColours = { ground: string; text: string };

const statesInLight: Record<State, StateColours> = {
  REFUSED: { ground: '#AC4C25', text: '#FFFFFF' },
  UNAWARE: { ground: '#D3CBC1', text: '#33291C' },
  ENGAGED: { ground: '#B7DAE8', text: '#0B3A4A' },
  EVALUATING: { ground: '#74B3CF', text: '#06303F' },
  CONSIDERING: { ground: '#23719A', text: '#FFFFFF' },
  COMMITTED: { ground: '#0C4763', text: '#FFFFFF' },
  SIGNED: { ground: '#E3A72F', text: '#3B2700' },
  INVALID: { ground: '#DAD7D4', text: '#44403C' },
  LAPSED: { ground: '#F3E3C0', text: '#5C4210' },
  NONE: { ground: '#F5F4F3', text: '#57534E' },
};

/** The same everywhere; only the states whose ground is the page's own change with the theme. */
export const stateColours: Record<ThemeName, Record<State, StateColours>> = {
  light: statesInLight,
  dark: { ...statesInLight, NONE: { ground: '#25292D', text: '#C4BFBA' } },
};

export const sizes = {
  body: 13,
  small: 12,
  cardTitle: 14,
  sentence: 15,
  pageTitle: 19,
  radius: 6,
  cardRadius: 8,
};

export const fontFamily = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif';
