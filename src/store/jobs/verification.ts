import type { LabClient } from '../../worker/client';

export type Verification = Awaited<ReturnType<LabClient['verify']>>;
export type LayerCheck = Extract<Verification, { kind: 'checked' }>['check']['layers'][number];

export interface VerificationActions {
  /** True if a variant's gradient of the present step is right, by two other ways of computing it. */
  verify(variant: number): Promise<Verification>;
  /** Nobody waits for it any more. */
  cancelVerification(): Promise<void>;
}

export function verificationActions(client: LabClient): VerificationActions {
  return { verify: client.verify, cancelVerification: client.cancelVerification };
}
