// Writes a generated file's text: the same bytes on every machine.

export const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
