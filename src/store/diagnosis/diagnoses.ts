import { diagnose, type Finding } from '../../diagnosis/diagnose';
import type { Evidence } from '../../diagnosis/evidence';
import { type Lab, variantSpecs } from '../../spec/lab';
import type { Spec } from '../../spec/spec';
import { type History, recordsOf } from '../run/history';
import type { RunState, VariantView } from '../run/run';

export interface DiagnosesState {
  /** The diagnosis of each variant, as the page says it; empty before the first build. */
  diagnoses: SteadyDiagnosis[];
}

type DiagnosisContext = DiagnosesState & RunState & { lab: Lab };

/**
 * Returns the change of the run together with the diagnoses that follow from it. While it trains, what is said
 * changes with a delay of some frames; all else is said at once. Of a run whose successor is being built
 * nothing new is said.
 */
export function withDiagnoses(
  state: DiagnosisContext,
  change: Partial<RunState>,
): Partial<RunState & DiagnosesState> {
  const { variants, data, phase, lab } = { ...state, ...change };
  const isOver = phase === 'building' || phase === 'refused' || phase === 'dead';
  if (change.variants === undefined && change.phase === undefined) return change;
  if (data === null || isOver) return change;
  const specs = variantSpecs(lab);
  const isNew = state.phase === 'building';
  const diagnoses = variants.map((view, index) => {
    const findings = diagnose(evidenceOf(view, specs[index], data, null));
    const former = isNew ? undefined : state.diagnoses[index];
    return steadied(former, findings, phase !== 'training' || view.halt !== null);
  });
  return { ...change, diagnoses };
}

/** Returns the findings of each variant as they were at a step that is pointed at. */
export function diagnosesAt(
  { variants, data, lab }: Pick<DiagnosisContext, 'variants' | 'data' | 'lab'>,
  step: number,
): Finding[][] {
  if (data === null) return [];
  const specs = variantSpecs(lab);
  return variants.map((view, index) => diagnose(evidenceOf(view, specs[index], data, step)));
}

function evidenceOf(
  { layers, history, halt, stop }: VariantView,
  spec: Spec,
  data: NonNullable<RunState['data']>,
  until: number | null,
): Evidence {
  const isPast = until !== null && until < history.latest.step;
  return {
    spec,
    data: data.facts,
    layers,
    records: recordsUntil(history, isPast ? until : Infinity),
    halt: isPast ? null : halt,
    isStopped: !isPast && stop !== null,
  };
}

/** Returns the record up to a step, step 0 at the least. */
function recordsUntil(history: History, until: number): Evidence['records'] {
  const [first, ...others] = recordsOf(history);
  return [first, ...others.filter(({ step }) => step <= until)];
}

/** The findings that the page says of a variant, and the one to be said once it has held for some frames. */
export interface SteadyDiagnosis {
  findings: Finding[];
  coming: { id: Finding['id']; frames: number } | null;
}

/** Frames in a row that a finding must be the most important one before it is said. */
const framesToHold = 3;

/**
 * Returns what to say after another frame. Numbers follow at once; another finding takes the first place when it
 * has held, or at once where nothing trains.
 */
export function steadied(
  former: SteadyDiagnosis | undefined,
  seen: Finding[],
  isAtOnce: boolean,
): SteadyDiagnosis {
  const settled = { findings: seen, coming: null };
  if (former === undefined || isAtOnce) return settled;
  const [said] = former.findings;
  const [first] = seen;
  if (first.id === said.id) return settled;
  const frames = former.coming?.id === first.id ? former.coming.frames + 1 : 1;
  if (frames >= framesToHold) return settled;
  const updated = seen.find(({ id }) => id === said.id) ?? said;
  const others = former.findings.slice(1);
  return { findings: [updated, ...others], coming: { id: first.id, frames } };
}
