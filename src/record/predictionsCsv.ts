import { csvTable } from './csvTable';

/** A network's answer to a row: a class with the probabilities of all, or a value in the data's own units. */
type Answer = { class: string | null; probabilities: Record<string, number> } | { value: number };

/** Returns the answers of each network, row by row; beside each class the probability of all of them. */
export function predictionsCsv(networks: readonly Answer[][], targetName: string): string {
  const [first] = networks.flat();
  const classNames =
    first === undefined || 'value' in first ? [] : Object.keys(first.probabilities);
  const isOne = networks.length === 1;
  const names = [
    ...(isOne ? [] : ['network']),
    'row',
    targetName,
    ...classNames.map((name) => `probability of ${name}`),
  ];
  const rows = networks.flatMap((answers, network) =>
    answers.map((answer, row) => [
      ...(isOne ? [] : ['ABCD'[network]]),
      row + 1,
      ...('value' in answer
        ? [answer.value]
        : [answer.class, ...classNames.map((name) => answer.probabilities[name])]),
    ]),
  );
  return csvTable(names, rows);
}
