import { formatNumber } from '../../i18n/number';
import type { ExplainedStep, LitEdges, LitLayers } from '../../store/run/timeTravel';
import { type LayerValue, layerValues } from '../depth/layerValues';
import { attentionParts, backwardFormula, layerBefore } from './backwardFormula';
import { type Formula, type Told, unitIn } from './formula';
import { forwardFormulas } from './forwardFormulas';
import { factorOf, foldedFormula, type LayerRun, likeLayers } from './layerRun';
import { inputFormula, lossFormulas, lossGradientFormulas, mixupFormula } from './lossFormulas';
import { updateFormulas } from './updateFormulas';
import { clipFormula, penaltyFormula, weightFormulas } from './weightFormulas';

export type Phase = 'forward' | 'loss' | 'backward' | 'update';

type Operation = ExplainedStep['operations'][number]['operation'];
type OperationKind = Operation['kind'];

/** A stop tells of one of these. */
export type StopKind =
  | 'inputs'
  | 'mixup'
  | Exclude<OperationKind, 'fork'>
  | `${Exclude<OperationKind, 'activation'>}Back`
  | 'attentionParts'
  | 'foldForward'
  | 'foldBack'
  | 'loss'
  | 'lossGradient'
  | 'weightGradient'
  | 'clip'
  | 'penalty'
  | 'update'
  | 'frozenUpdate'
  | 'unknownUpdate';

/** One stop of the walk through a step. */
export interface Stop {
  /** The same for the same stop of another step. */
  id: string;
  phase: Phase;
  kind: StopKind;
  /** The layers that the network frames; null for none. */
  lit: LitLayers | null;
  formulas: Formula[];
  /** Each of several like layers multiplies the size by it. */
  factor?: number;
}

/**
 * Returns all stops of a step: forward, loss, backward, and the gradient and update of one weight.
 *
 * @param clip the limit of the gradient's norm; 0 for none
 * @param isFolded tells like layers in a row together
 */
export function stopsOf(told: Told, clip: number, isFolded: boolean): Stop[] {
  const { operations, asked } = told.step;
  const runs = isFolded ? likeLayers(operations, asked.layer) : [];
  return [
    ...inputStops(told),
    ...forwardStops(told, runs),
    ...lossStops(told),
    ...backwardStops(told, runs),
    ...updateStops(told, clip),
  ];
}

/** Returns where a walk goes on that stood at a stop: there, or else about its layers, or in its part of the step. */
export function placeOf(stops: readonly Stop[], stood: Stop | null): number {
  if (stood === null) return 0;
  const isNear = ({ phase, lit }: Stop): boolean =>
    phase === stood.phase &&
    lit !== null &&
    stood.lit !== null &&
    lit.first <= stood.lit.last &&
    lit.last >= stood.lit.first;
  const places = [
    stops.findIndex(({ id }) => id === stood.id),
    stops.findIndex(isNear),
    stops.findIndex(({ phase }) => phase === stood.phase),
  ];
  return places.find((place) => place >= 0) ?? 0;
}

function inputStops(told: Told): Stop[] {
  const lit = { first: -1, last: -1, unit: null, edges: null };
  const mixup = mixupFormula(told.step);
  const stop = (kind: 'inputs' | 'mixup', formula: Formula): Stop => ({
    id: kind,
    phase: 'forward',
    kind,
    lit,
    formulas: [formula],
  });
  return [...(mixup === null ? [] : [stop('mixup', mixup)]), stop('inputs', inputFormula(told))];
}

function forwardStops(told: Told, runs: readonly LayerRun[]): Stop[] {
  const { operations, norms } = told.step;
  return operations.flatMap(({ operation, layer, output }, index): Stop[] => {
    const run = runOf(runs, layer);
    if (run !== undefined) {
      if (layer !== run.first || operations[index - 1].layer === layer) return [];
      return [
        folded(
          'forward',
          'foldForward',
          run,
          told.special,
          layerValues(norms, 'forwardSignals').slice(run.first - 1, run.last + 1),
        ),
      ];
    }
    if (operation.kind === 'fork') return [];
    const unit = unitIn(told, output);
    return [
      {
        id: `forward ${index}`,
        phase: 'forward',
        kind: operation.kind,
        lit: {
          ...layersOf(operation, layer),
          unit,
          edges: edgesOf(operation.kind, layer, { unit }),
        },
        formulas: forwardFormulas(told, index),
      },
    ];
  });
}

function lossStops(told: Told): Stop[] {
  const last = Math.max(...told.step.operations.map(({ layer }) => layer));
  const lit = { first: last, last, unit: null, edges: null };
  return [
    { id: 'loss', phase: 'loss', kind: 'loss', lit, formulas: lossFormulas(told) },
    {
      id: 'lossGradient',
      phase: 'loss',
      kind: 'lossGradient',
      lit,
      formulas: lossGradientFormulas(told),
    },
  ];
}

function backwardStops(told: Told, runs: readonly LayerRun[]): Stop[] {
  const { operations, norms } = told.step;
  const stops: Stop[] = [];
  for (let index = operations.length - 1; index >= 0; index--) {
    const { operation, input, output, numbers, layer: above } = operations[index];
    if (numbers.kind === 'attention') {
      stops.push({
        id: `parts ${index}`,
        phase: 'backward',
        kind: 'attentionParts',
        lit: { ...layersOf(operation, above), unit: unitIn(told, output), edges: null },
        formulas: attentionParts(numbers),
      });
    }
    if (index === 0) break;
    // Told of the layer where the gradient arrives.
    const layer = layerBefore(operations[index - 1]);
    if (layer < 0) continue;
    const run = runOf(runs, layer);
    if (run !== undefined) {
      const sizes = layerValues(norms, 'backwardSignals')
        .slice(run.first, run.last + 2)
        .reverse();
      const stop = folded('backward', 'foldBack', run, told.special, sizes);
      if (stops.at(-1)?.id !== stop.id) stops.push(stop);
      continue;
    }
    const formula = backwardFormula(told, index);
    if (formula === null || operation.kind === 'activation') continue;
    const unit = unitIn(told, input);
    stops.push({
      id: `backward ${index}`,
      phase: 'backward',
      kind: `${operation.kind}Back`,
      lit: {
        first: layer,
        last: layer,
        unit,
        edges: edgesOf(operation.kind, above, { from: unit }),
      },
      formulas: [formula],
    });
  }
  return stops;
}

function updateStops(told: Told, clip: number): Stop[] {
  const { weight, update } = told.step;
  const { layer, unit, from } = weight;
  const edges = { kind: 'weights' as const, layer, from, unit };
  const lit = { first: layer, last: layer, unit, edges };
  const penalty = penaltyFormula(told);
  const stop = (kind: StopKind, formulas: Formula[], id: string = kind): Stop => ({
    id,
    phase: 'update',
    kind,
    lit,
    formulas,
  });
  const known =
    update === null
      ? [stop('unknownUpdate', [], 'update')]
      : [
          ...(clip > 0 ? [stop('clip', [clipFormula(update, clip)])] : []),
          ...(penalty === null ? [] : [stop('penalty', [penalty])]),
          told.isFrozen
            ? stop(
                'frozenUpdate',
                [{ symbols: 'w ← w', numbers: formatNumber(update.after, 6) }],
                'update',
              )
            : stop('update', updateFormulas(told.step, penalty !== null)),
        ];
  return [stop('weightGradient', weightFormulas(told)), ...known];
}

/** Returns the layers that an operation is made of: attention has three. */
function layersOf(operation: Operation, layer: number): { first: number; last: number } {
  return { first: operation.kind === 'attention' ? operation.query.layer : layer, last: layer };
}

/** Returns the edges that an operation of a layer goes along, those of one unit at one end; null where it has none. */
function edgesOf(
  kind: OperationKind,
  layer: number,
  { from = null, unit = null }: { from?: number; unit?: number } | { from?: null; unit?: null },
): LitEdges | null {
  if (kind === 'dense') return { kind: 'weights', layer, from, unit };
  return kind === 'join' || kind === 'fork' ? { kind: 'shortcut', layer } : null;
}

function runOf(runs: readonly LayerRun[], layer: number): LayerRun | undefined {
  return runs.find(({ first, last }) => layer >= first && layer <= last);
}

function folded(
  phase: Phase,
  kind: 'foldForward' | 'foldBack',
  run: LayerRun,
  special: Told['special'],
  sizes: readonly LayerValue[],
): Stop {
  const factor = factorOf(sizes);
  return {
    id: `${kind} ${run.first}`,
    phase,
    kind,
    lit: { ...run, unit: null, edges: null },
    formulas: [foldedFormula(kind, sizes, special)],
    factor,
  };
}
