import type { ReactNode } from 'react';
import { useTexts } from '../useTexts';

interface FieldRowProps {
  id: string;
  label: string;
  hint: string | undefined;
  isDifferent: boolean;
  children: ReactNode;
}

/** A label with its control beside it, marked where a variant differs from A. */
export function FieldRow({ id, label, hint, isDifferent, children }: FieldRowProps) {
  const texts = useTexts().controls;
  return (
    <div className="field" title={hint}>
      <label htmlFor={id}>
        {label}
        {isDifferent && <span className="differs" title={texts.differs} aria-hidden />}
      </label>
      {children}
    </div>
  );
}
