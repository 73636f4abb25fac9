import type { ActivationName } from '../../../spec/spec';
import type { Device } from './device/device';
import { compute, type WebglMatrix } from './device/matrix';
import type { Program, UniformValues } from './device/program';
import { createParameterGradients, type ParameterGradients } from './parameterGradients';
import { activationPrograms } from './programs/layerPrograms';
import {
  activatedNormalizationPrograms,
  type NormalizationKind,
  normalizationPrograms,
} from './programs/normalizationPrograms';

/** output = scale ∘ x̂ + shift */
interface Normalization {
  kind: NormalizationKind;
  /** The input, its moments as the kind has them, scale and shift. */
  operands: readonly WebglMatrix[];
  /** Written with x̂ unless it is null. */
  saved: WebglMatrix | null;
  output: WebglMatrix;
}

/** Creates launches, in their order but for what is put off, to be done with something else at once. */
export function createQueue(device: Device) {
  const parameterGradients = createParameterGradients(device);
  let putOff: Normalization | null = null;

  function launch<U extends string>(
    program: Program<U>,
    operands: readonly WebglMatrix[],
    results: readonly WebglMatrix[],
    uniforms: UniformValues<U>,
  ): void {
    parameterGradients.settle(operands, results);
    compute(device, program, operands, results, uniforms);
  }

  /** Returns what was put off, and puts it off no longer. */
  function takeUp(): Normalization | null {
    const normalization = putOff;
    putOff = null;
    return normalization;
  }

  function settleNormalization(): void {
    const normalization = takeUp();
    if (normalization === null) return;
    const { kind, operands, saved, output } = normalization;
    launch(normalizationPrograms[kind], operands, kept([output, saved]), {});
  }

  const run: typeof launch = (program, operands, results, uniforms) => {
    settleNormalization();
    launch(program, operands, results, uniforms);
  };

  return {
    run,
    /** Put off until what follows is known: an activation of its output is the same launch. */
    normalize(normalization: Normalization): void {
      settleNormalization();
      putOff = normalization;
    },
    /** `saved` is written with the slopes unless it is null. */
    activate(
      name: ActivationName,
      preactivation: WebglMatrix,
      saved: WebglMatrix | null,
      output: WebglMatrix,
    ): void {
      const isOfOutput = putOff?.output.surface === preactivation.surface;
      const savesAlike = (putOff?.saved === null) === (saved === null);
      if (!isOfOutput || !savesAlike) settleNormalization();
      const normalization = takeUp();
      if (normalization === null) {
        const results = kept([output, saved]);
        launch(activationPrograms[name], [preactivation], results, {});
      } else {
        const { kind, operands } = normalization;
        const results = kept([preactivation, output, normalization.saved, saved]);
        launch(activatedNormalizationPrograms[kind][name], operands, results, {});
      }
    },
    /** Returns the gradients of parameters, once the normalization that was put off is launched. */
    parameterGradients(): ParameterGradients {
      settleNormalization();
      return parameterGradients;
    },
    /** Launches all that was put off. */
    settle(): void {
      settleNormalization();
      parameterGradients.settleAll();
    },
  };
}

/** Returns the results of a program, whose last ones are written only where something keeps them. */
function kept(results: readonly (WebglMatrix | null)[]): WebglMatrix[] {
  return results.filter((matrix) => matrix !== null);
}
