/** The libraries that a program can be written for, in the order of the menu. */
export const frameworks = ['keras', 'pytorch', 'tensorflowjs'] as const;

export type Framework = (typeof frameworks)[number];

/** Those whose programs are notebooks, too. */
export const notebookFrameworks = ['keras', 'pytorch'] as const satisfies readonly Framework[];

export type NotebookFramework = (typeof notebookFrameworks)[number];

export function hasNotebook(framework: Framework): framework is NotebookFramework {
  return (notebookFrameworks as readonly Framework[]).includes(framework);
}
