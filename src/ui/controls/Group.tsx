import { type ReactNode, useId, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { hasMeaning } from '../../spec/applicability';
import type { Group as GroupName } from '../../spec/parameter';
import { defaultSpec } from '../../spec/spec';
import { activeSpec } from '../activeSpec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { groupSummary } from './groupSummary';
import { groups } from './groups';
import classes from './groups.module.css';
import { type FieldName, ParameterField } from './ParameterField';

const signs = { open: '▾', closed: '▸' };

/** A group that can be closed; then one line says what it holds. `children` stand before its fields. */
export function Group({ name, children }: { name: GroupName; children?: ReactNode }) {
  const texts = useTexts().controls;
  const summary = usePlayground((state) => groupSummary[name](activeSpec(state), state, texts));
  const [showsMore, setShowsMore] = useState(false);
  const moreId = useId();
  const { fields: shown, more } = groups[name];
  return (
    <details className={classes.group} open>
      <summary>
        <span className={classes.groupName}>{texts.groups[name]}</span>
        <span className={classes.groupSummary}>{summary}</span>
      </summary>
      <MoreButton
        name={name}
        controls={moreId}
        isExpanded={showsMore}
        toggle={() => setShowsMore(!showsMore)}
      />
      {children}
      <Fields names={shown} />
      <div id={moreId} hidden={!showsMore}>
        <Fields names={more} />
      </div>
    </details>
  );
}

interface MoreButtonProps {
  name: GroupName;
  /** Id of what it shows. */
  controls: string;
  isExpanded: boolean;
  toggle(): void;
}

/** Shows the settings that are seldom needed, and how many of them are in use. */
function MoreButton({ name, controls, isExpanded, toggle }: MoreButtonProps) {
  const texts = useTexts().controls;
  const count = usePlayground((state) => {
    const spec = activeSpec(state);
    const isUsed = (field: FieldName) =>
      hasMeaning(field, spec) && spec[field] !== defaultSpec[field];
    return groups[name].more.filter(isUsed).length;
  });
  return (
    <button
      type="button"
      className={classes.more}
      aria-expanded={isExpanded}
      aria-controls={controls}
      onClick={toggle}
    >
      <span className="visually-hidden">
        {texts.moreSettings[name]}
        {texts.inUse(count)}
      </span>
      <span aria-hidden="true">
        {texts.more}
        {count > 0 && <span className={classes.moreCount}>{count}</span>}{' '}
        {isExpanded ? signs.open : signs.closed}
      </span>
    </button>
  );
}

function Fields({ names }: { names: FieldName[] }) {
  const shown = usePlayground(
    useShallow((state) => names.filter((name) => hasMeaning(name, activeSpec(state)))),
  );
  return shown.map((name) => <ParameterField key={name} name={name} />);
}
