import type { Verification } from '../../worker/answers/verification';
import type { LabClient } from '../../worker/client';

export type { Verification };
export type LayerCheck = Extract<Verification, { kind: 'checked' }>['check']['layers'][number];

export interface VerificationActions {
  /** True if a variant's gradient of the present step is right, by two other ways of computing it. */
  verify(variant: number): Promise<Verification>;
  /** Nobody waits for it any more. */
  cancelVerification(): Promise<void>;
}

export function verificationActions(client: LabClient): VerificationActions {
  return {
    // The gradient of a run that is void by now is of no use.
    verify: async (variant) => (await client.run.verify(variant)) ?? { kind: 'cancelled' },
    cancelVerification: () => client.run.cancelVerification(),
  };
}
