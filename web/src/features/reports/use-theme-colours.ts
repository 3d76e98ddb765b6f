'use client';

import type { State } from '@erp/domain/follow-ups/vocabulary';
import { colours, stateColours, type ColourName, type ThemeName } from '@/ui/tokens';

/** Colours as values, for what draws on a canvas and cannot read CSS variables. */
export function useThemeColours(): { state: (state: State) => string; colour: (name: ColourName) => string } {
  const theme: ThemeName = document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
  return { state: (state) => stateColours[theme][state].ground, colour: (name) => colours[theme][name] };
}
