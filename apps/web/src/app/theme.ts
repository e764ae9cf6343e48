import {
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from '@mantine/core';

/** Contrast with white is at least 4.5:1 from the sixth shade on. */
const teal: MantineColorsTuple = [
  '#e8f6f5',
  '#d3ebe9',
  '#a5d6d2',
  '#74c0ba',
  '#4cada5',
  '#2f8f88',
  '#0b6b6b',
  '#085a5a',
  '#064a4a',
  '#033a3a',
];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 6 },
  colors: { teal },
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif',
});

export const colourMemory = localStorageColorSchemeManager({ key: 'iloilo-color-scheme' });

/** The nonce that the api put into this page, for the styles that Mantine adds. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}
