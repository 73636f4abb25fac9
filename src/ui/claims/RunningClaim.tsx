import { useMemo } from 'react';
import { claimOf } from '../../claims/catalogue/claimOf';
import type { ClaimName } from '../../spec/claimNames';
import { useActions, useClaimsTexts, usePlayground } from '../usePlayground';
import classes from './runningClaim.module.css';

/** Names the claim whose comparison runs, as long as its settings are those; its sentence leads back to it. */
export function RunningClaim() {
  const lab = usePlayground((state) => state.lab);
  const name = useMemo(() => claimOf(lab), [lab]);
  return name && <Named name={name} />;
}

function Named({ name }: { name: ClaimName }) {
  const { page: texts, claims } = useClaimsTexts();
  const { showClaim } = useActions();
  return (
    <button
      type="button"
      className={classes.running}
      title={texts.backToClaim}
      onClick={() => showClaim(name)}
    >
      {texts.running(claims[name].claim)}
    </button>
  );
}
