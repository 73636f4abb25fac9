import { quadwise, texelwise } from '../device/program';

export const addScaledProgram = quadwise({
  operands: ['a', 'b'],
  uniforms: { factor: 'float' },
  results: ['a + factor * b'],
});

export const scaleProgram = quadwise({
  operands: ['x'],
  uniforms: { factor: 'float' },
  results: ['factor * x'],
});

/** Works on whole surfaces. */
export const blendProgram = texelwise({
  operands: ['source', 'target'],
  uniforms: { share: 'float' },
  results: ['target + share * (source - target)'],
});

/** Rows of a sample lie one below another, `sampleLength` of them. */
export const averageRowsProgram = quadwise({
  operands: ['x'],
  uniforms: { sampleLength: 'int' },
  steps: `
    int first = own.x - own.x % sampleLength;
    vec4 sum = vec4(0.0);
    for (int i = 0; i < sampleLength; i++) sum += at(xMatrix, first + i, own.y);
  `,
  results: ['sum / float(sampleLength)'],
});
