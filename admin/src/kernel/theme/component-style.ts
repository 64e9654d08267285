import type { RaThemeOptions } from 'react-admin';
import type { LedgerPalette } from './palette.ts';

/** How the Ledger draws MUI's and react-admin's components: rules instead of shadows, nothing in capitals. */
export function componentStyles(colours: LedgerPalette): RaThemeOptions['components'] {
  const rule = `1px solid ${colours.rule}`;
  return {
    MuiCssBaseline: {
      styleOverrides: {
        body: { fontVariantNumeric: 'tabular-nums', fontSize: 14 },
        'a:focus-visible, button:focus-visible': { outline: `2px solid ${colours.ochre}`, outlineOffset: 2 },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: colours.rule } },
    },
    MuiCard: { defaultProps: { variant: 'outlined' } },
    MuiMenu: { styleOverrides: { paper: { border: rule } } },
    MuiAutocomplete: { styleOverrides: { paper: { border: rule }, option: { fontSize: 14 } } },
    MuiDialog: { styleOverrides: { paper: { border: rule } } },
    MuiAppBar: {
      defaultProps: { elevation: 0, color: 'inherit' },
      styleOverrides: {
        root: { backgroundColor: colours.card, color: colours.ink, borderBottom: rule },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottomColor: colours.rule, fontSize: 14 },
        head: { fontWeight: 600, fontSize: 13, color: colours.inkSoft, backgroundColor: colours.card },
        sizeSmall: { padding: '4px 12px', height: 37 },
      },
    },
    MuiTableRow: {
      styleOverrides: { root: { '&.MuiTableRow-hover:hover': { backgroundColor: colours.hover } } },
    },
    MuiTableSortLabel: { styleOverrides: { root: { '&.Mui-active': { color: colours.ink } } } },
    MuiChip: {
      styleOverrides: {
        root: {
          borderRadius: 6,
          fontWeight: 600,
          fontSize: 13,
          height: 24,
          backgroundColor: colours.chip,
          color: colours.ink,
        },
        label: { paddingLeft: 8, paddingRight: 8 },
      },
    },
    MuiTextField: { defaultProps: { variant: 'outlined', margin: 'none', size: 'small', fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: 'outlined', margin: 'none', size: 'small', fullWidth: true } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: { fontSize: 14, backgroundColor: colours.card },
        notchedOutline: { borderColor: colours.inkSoft, opacity: 0.55 },
      },
    },
    MuiInputLabel: { styleOverrides: { root: { fontSize: 14 } } },
    MuiFormHelperText: { styleOverrides: { root: { marginTop: 2, marginLeft: 2 } } },
    MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { borderRadius: 8 } } },
    MuiTooltip: {
      styleOverrides: {
        tooltip: { fontSize: 13, backgroundColor: colours.mode === 'light' ? colours.ink : '#33474f' },
      },
    },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 40, color: 'inherit' } } },
    MuiTablePagination: { styleOverrides: { root: { border: 0 } } },
    RaLayout: {
      // react-admin lets a wide table widen the whole page; here it scrolls within its own card.
      styleOverrides: {
        root: { minWidth: 0, '& .RaLayout-content': { padding: '0 8px 24px', minWidth: 0 } },
      },
    },
    RaSelectInput: { defaultProps: { margin: 'none' }, styleOverrides: { root: { minWidth: 0 } } },
    MuiFormControlLabel: { styleOverrides: { label: { fontSize: 14 } } },
    RaToolbar: { styleOverrides: { root: { backgroundColor: colours.paper } } },
    RaMenu: { styleOverrides: { root: { padding: '8px', marginTop: 0, boxSizing: 'border-box' } } },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          borderRadius: 8,
          minHeight: 36,
          margin: '2px 0',
          paddingLeft: 16,
          color: colours.inkSoft,
          fontSize: 16,
          '&.RaMenuItemLink-active': {
            color: colours.petrol,
            backgroundColor: colours.chosen,
            fontWeight: 700,
          },
        },
      },
    },
    RaDataTable: { styleOverrides: { root: { '& .RaDataTable-headerCell': { whiteSpace: 'nowrap' } } } },
  };
}
