import { useEffect, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { Standardization } from '../../store/data/dataSlice';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { CorrelationTable } from './CorrelationTable';
import { Dialog } from './Dialog';
import { ScaleTable } from './ScaleTable';
import classes from './standardization.module.css';

/** Shows what standardization does to the training split of the active variant, and what it does not change. */
export function StandardizationDialog({ opened, close }: { opened: boolean; close(): void }) {
  const { standardization: texts } = useTexts();
  const variant = usePlayground((state) => state.activeVariant);
  const summary = useStandardization(opened, variant);
  return (
    <Dialog title={texts.title(variantNames[variant])} size="xl" opened={opened} close={close}>
      {summary !== null && <Summary summary={summary} />}
    </Dialog>
  );
}

function Summary({ summary }: { summary: Standardization }) {
  const { standardization: texts } = useTexts();
  const { isApplied, columns, columnCount, target, correlations, before, after } = summary;
  const ends = (pair: [number, number]): string =>
    texts.range(formatNumber(pair[0]), formatNumber(pair[1]));
  return (
    <div className={classes.standardization}>
      <p>{isApplied ? texts.applied : texts.notApplied}</p>
      <p>
        {texts.all(
          formatCount(columnCount),
          ends(before.means),
          ends(before.deviations),
          ends(after.means),
          ends(after.deviations),
        )}
      </p>
      {columns.length > 0 && <ScaleTable columns={columns} target={target} />}
      {columns.length > 0 && columns.length < columnCount && (
        <p>{texts.more(formatCount(columnCount - columns.length))}</p>
      )}
      {correlations !== null && (
        <>
          <h3>{texts.correlations}</h3>
          <p>{texts.unchanged(formatNumber(correlations.largestDifference))}</p>
          <div className={classes.correlations}>
            {(['before', 'after'] as const).map((side) => (
              <CorrelationTable
                key={side}
                caption={texts[side]}
                names={columns.map(({ name }) => name)}
                values={correlations[side]}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** Asks when the dialog is opened, and again for every run that is built meanwhile. */
function useStandardization(opened: boolean, variant: number): Standardization | null {
  const data = usePlayground((state) => state.data);
  const { standardization } = useActions();
  const [summary, setSummary] = useState<Standardization | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other data, another summary
  useEffect(() => {
    if (!opened) return;
    // If the worker dies meanwhile, the restart tells so.
    standardization(variant).then(setSummary, () => undefined);
  }, [opened, variant, data]);
  return summary;
}
