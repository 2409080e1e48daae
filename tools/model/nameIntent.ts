// Names the intent of an aspect or topic after its id: rare-risks becomes RareRisksIntent.

export const nameIntent = (id: string): string =>
  `${id
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}Intent`;
