export interface Cell {
  kind: 'markdown' | 'code';
  text: string;
}

/** Returns a notebook of Jupyter for Python 3, in the format nbformat 4.5. */
export function notebookText(cells: readonly Cell[]): string {
  const notebook = {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {
      kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' },
      language_info: { name: 'python' },
    },
    cells: cells.map(({ kind, text }, index) => ({
      id: `cell-${index + 1}`,
      cell_type: kind,
      metadata: {},
      source: text.split(/(?<=\n)/),
      ...(kind === 'code' ? { execution_count: null, outputs: [] } : {}),
    })),
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
