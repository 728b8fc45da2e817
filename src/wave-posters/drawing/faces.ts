import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Whole faces, so that any European name can be written. */
export const FACES = {
  regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  medium: require.resolve('@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf'),
  strong: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  bold: require.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
} as const;

export type Face = keyof typeof FACES;

/**
 * Figures of one width where there are only figures, so that columns of them align. What depends on neighbours is off: it changes
 * next to nothing in our languages, and takes most of the time of setting a line. The library fills in the object: each has its own.
 */
export const featuresOf = (text: string): Record<string, boolean> => ({
  calt: false,
  ccmp: false,
  tnum: !/\p{L}/u.test(text),
});

/** Height of a capital, in parts of the size. */
export const CAPITAL = 0.7275;
