/** The aggregates, each with one hue that means it wherever it appears: icon, chip, later chart and map. */
export type Aggregate = 'organisation' | 'project' | 'module' | 'event' | 'delegate';

/** One set of colours; `dark` and `light` differ in nothing else. */
export interface LedgerPalette {
  mode: 'light' | 'dark';
  paper: string;
  card: string;
  rule: string;
  ink: string;
  inkSoft: string;
  petrol: string;
  onPetrol: string;
  ochre: string;
  /** Behind the entry of the menu that is open. */
  chosen: string;
  /** Behind a row under the pointer. */
  hover: string;
  chip: string;
  /** Behind a contradiction. */
  warning: string;
  aggregate: Record<Aggregate, string>;
}

export const light: LedgerPalette = {
  mode: 'light',
  paper: '#f6f5f1',
  card: '#ffffff',
  rule: '#dfe5e6',
  ink: '#12242b',
  inkSoft: '#4b5f67',
  petrol: '#0b5563',
  onPetrol: '#ffffff',
  ochre: '#9a4f0b',
  chosen: '#dfe6e4',
  hover: '#f3f5f4',
  chip: '#ebebeb',
  warning: '#fbf1e4',
  aggregate: {
    organisation: '#0b5563',
    project: '#3d4a94',
    module: '#2c6a3f',
    event: '#9a4f0b',
    delegate: '#7a3263',
  },
};

export const dark: LedgerPalette = {
  mode: 'dark',
  paper: '#0f1a1f',
  card: '#15242b',
  rule: '#24363e',
  ink: '#e6eef0',
  inkSoft: '#a3b5bb',
  petrol: '#5fb3bf',
  onPetrol: '#0f1a1f',
  ochre: '#e0a064',
  chosen: '#12313a',
  hover: '#192b33',
  chip: '#3a484f',
  warning: '#33281b',
  aggregate: {
    organisation: '#5fb3bf',
    project: '#a3aef0',
    module: '#86c795',
    event: '#e0a064',
    delegate: '#dc9fc6',
  },
};
