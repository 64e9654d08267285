import { deepmerge } from '@mui/utils';
import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { componentStyles } from './component-style.ts';
import { type Aggregate, dark, type LedgerPalette, light } from './palette.ts';

declare module '@mui/material/styles' {
  interface Theme {
    ledger: LedgerPalette;
  }
  interface ThemeOptions {
    ledger?: LedgerPalette;
  }
}

export const serif = '"Source Serif 4", Georgia, serif';
const sans = '"Source Sans 3", "Segoe UI", system-ui, sans-serif';

function title(size: number) {
  return { fontFamily: serif, fontWeight: 600, fontSize: size, lineHeight: 1.25 };
}

function ledger(colours: LedgerPalette): RaThemeOptions {
  const base = colours.mode === 'dark' ? defaultDarkTheme : defaultLightTheme;
  // Merged by hand: handing the options to createTheme as a second argument would leave text in the fallback font.
  return deepmerge<RaThemeOptions>(base, {
    ledger: colours,
    palette: {
      mode: colours.mode,
      primary: { main: colours.petrol, contrastText: colours.onPetrol },
      secondary: { main: colours.petrol, contrastText: colours.onPetrol },
      warning: { main: colours.ochre },
      background: { default: colours.paper, paper: colours.card },
      text: { primary: colours.ink, secondary: colours.inkSoft },
      divider: colours.rule,
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: sans,
      fontSize: 14,
      htmlFontSize: 16,
      h1: title(28),
      h2: title(20),
      h3: title(17),
      h4: title(28),
      h5: title(20),
      h6: title(20),
      subtitle2: { fontWeight: 600, fontSize: 13 },
      body1: { fontSize: 16, lineHeight: 1.4 },
      body2: { fontSize: 14, lineHeight: 1.45 },
      button: { textTransform: 'none', fontWeight: 600 },
      caption: { fontSize: 13 },
      overline: { textTransform: 'none', letterSpacing: 0, fontWeight: 700, fontSize: 12 },
    },
    sidebar: { width: 232, closedWidth: 56 },
    components: componentStyles(colours),
  });
}

export const lightTheme = ledger(light);
export const darkTheme = ledger(dark);

/** For `sx`: the hue of an aggregate in the set that is on. */
export function hueOf(aggregate: Aggregate) {
  return (theme: { ledger: LedgerPalette }) => theme.ledger.aggregate[aggregate];
}
