import { STATES } from '@erp/domain/follow-ups/vocabulary';
import { colours, fontFamily, sizes, stateColours, type ColourName, type ThemeName } from './tokens';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const variablesOf = (theme: ThemeName): string =>
  [
    ...(Object.keys(colours[theme]) as ColourName[]).map(
      (name) => `--${kebab(name)}:${colours[theme][name]}`,
    ),
    ...STATES.flatMap((state) => [
      `--state-${state.toLowerCase()}:${stateColours[theme][state].ground}`,
      `--on-state-${state.toLowerCase()}:${stateColours[theme][state].text}`,
    ]),
    `color-scheme:${theme}`,
  ].join(';');

const sizeVariables = [
  ...Object.entries(sizes).map(([name, pixels]) => `--${kebab(name)}-size:${pixels}px`),
  `--font:${fontFamily}`,
].join(';');

/** The CSS variables of both themes; <html data-theme> chooses. */
export const themeStyle = `:root{${sizeVariables};${variablesOf('light')}}[data-theme=dark]{${variablesOf('dark')}}`;
