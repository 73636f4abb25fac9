import type { ModelOutput, StepHistory, WorkerEvent } from './protocol';

/** What the drawings of an event stand in: it moves to the page without a copy. */
export function buffersOf(event: WorkerEvent): Transferable[] {
  switch (event.type) {
    case 'frame':
    case 'built':
      return event.frame.variants.flatMap(({ output, recorded }) => [
        ...buffersOfOutput(output),
        ...buffersOfSteps(recorded.steps),
      ]);
    case 'visited':
      return (event.variants ?? []).flatMap((visited) =>
        visited === null ? [] : buffersOfOutput(visited.output),
      );
    case 'inspected': {
      const pictures = event.inspection?.pictures ?? null;
      return pictures === null ? [] : [pictures.values.buffer];
    }
    default:
      return [];
  }
}

function buffersOfSteps(steps: StepHistory): Transferable[] {
  return Object.values(steps).flatMap((column) =>
    typeof column === 'number' ? [] : [column.buffer],
  );
}

function buffersOfOutput(output: ModelOutput): Transferable[] {
  switch (output.kind) {
    case 'boundary':
      return [output.classes.buffer, output.confidence.buffer];
    case 'confusion':
      return [output.counts.buffer];
    case 'fit':
      return [output.train.buffer, output.validation.buffer];
    case 'images':
      return [output.counts.buffer, ...output.mistakes.map(({ image }) => image.buffer)];
    case 'tokens':
      return output.attention.map(({ weights }) => weights.buffer);
    default:
      return output satisfies never;
  }
}
