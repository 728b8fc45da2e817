/** The service tells what is wrong within a sentence; alone under a field, it begins one. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
