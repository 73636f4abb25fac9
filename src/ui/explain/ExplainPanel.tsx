import { Button, NativeSelect } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { formatCount } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { AskedStep, Explanation } from '../../store/run/timeTravel';
import { useDataNames } from '../dataNames';
import { layerName } from '../depth/layerColumns';
import { explainButtonId } from '../network/ExplainButton';
import { type Followed, useFollowed } from '../run/useFollowed';
import { inputNames } from '../trace/inputNames';
import { type PageState, useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './explain.module.css';
import { StopWalk } from './StopWalk';

interface Subject {
  variant: number;
  asked: AskedStep;
  /** The unit and the weight that were told of unasked, and the run: they stay while it is walked through step by step. */
  told: { run: unknown; unit: number; from: number } | null;
}

const closeSign = '✕';

const followedStep: Followed<Subject, Explanation> = {
  interval: 400,
  // A run in training goes on without: one walks through one step.
  shownOf({ variants, phase, heldStep }, { variant }) {
    if (phase === 'building') return null;
    const view = variants[variant];
    const isMoving = phase === 'training' && heldStep === null;
    return [view?.initial, view?.interventions, heldStep, isMoving || view?.history];
  },
  async ask({ explain, variants }, subject) {
    const { variant, asked, told } = subject;
    const run = variants[variant]?.initial;
    const [unit, from] = told?.run === run && told !== null ? [told.unit, told.from] : [null, null];
    const answer = await explain(variant, {
      ...asked,
      unit: asked.unit ?? unit,
      from: asked.from ?? from,
    });
    if (answer?.kind === 'explained') {
      subject.told = { run, unit: answer.asked.unit, from: answer.weight.from };
    }
    return answer;
  },
};

/** Walks through a step of the selected variant, the held one or the present: forward, loss, backward, update. */
export function ExplainPanel() {
  const { explain: texts, trace } = useTexts();
  const variant = usePlayground(({ activeVariant }) => activeVariant);
  const layers = usePlayground(({ variants }) => variants[variant]?.layers);
  const start = usePlayground(({ variants }) => variants[variant]?.start);
  const nameOf = useDataNames();
  const isTraining = usePlayground(({ phase }) => phase === 'training');
  const [asked, setAsked] = useState<AskedStep>({ sample: 0, unit: null, layer: 0, from: null });
  const [isFolded, setIsFolded] = useState(true);
  const subject = useMemo((): Subject => ({ variant, asked, told: null }), [variant, asked]);
  const taken = useFollowed(subject, followedStep);
  const answer = taken?.answer ?? null;
  const { showExplanation } = useActions();
  const close = (): void => {
    showExplanation(false);
    document.getElementById(explainButtonId)?.focus();
  };
  if (layers === undefined || start === undefined) return null;
  const step = answer?.kind === 'explained' ? answer : null;
  const layer = Math.min(asked.layer, layers.length - 1);
  const fromNames = inputNames({ layers, start }, layer, nameOf, trace);
  return (
    <section
      className={classes.panel}
      aria-label={texts.title(variantNames[variant], formatCount(step?.step ?? 0))}
    >
      <div className={classes.head}>
        <h2>{texts.title(variantNames[variant], step === null ? '…' : formatCount(step.step))}</h2>
        <Button size="compact-sm" aria-label={texts.close} title={texts.close} onClick={close}>
          {closeSign}
        </Button>
      </div>
      {answer === null && <p role="status">{texts.working}</p>}
      {answer?.kind === 'void' && <p role="status">{texts.void}</p>}
      {step !== null && <StopWalk step={step} layers={layers} isFolded={isFolded} close={close} />}
      <Choices
        asked={asked}
        choose={setAsked}
        layers={layers}
        samples={step?.samples ?? 1}
        unit={asked.unit ?? step?.asked.unit ?? 0}
        from={asked.from ?? step?.weight.from ?? 0}
        fromNames={fromNames}
      >
        <label className={classes.fold}>
          <input
            type="checkbox"
            checked={isFolded}
            onChange={({ currentTarget }) => setIsFolded(currentTarget.checked)}
          />
          {texts.fold}
        </label>
      </Choices>
      {step !== null && !Number.isFinite(step.loss.value) && (
        <p className={classes.note}>{texts.notFinite}</p>
      )}
      {isTraining && <p className={classes.note}>{texts.moving}</p>}
    </section>
  );
}

type Layers = PageState['variants'][number]['layers'];

interface ChoicesProps {
  asked: AskedStep;
  choose(asked: AskedStep): void;
  layers: Layers;
  samples: number;
  /** The unit that is told of, and what the weight comes from. */
  unit: number;
  from: number;
  fromNames: readonly string[];
  children: ReactNode;
}

/** Whose numbers are told: a sample or the batch, a unit of every layer, and the layer of the weight. */
function Choices(props: ChoicesProps) {
  const { asked, choose, layers, samples, unit, from, fromNames, children } = props;
  const { explain: texts, trace, charts } = useTexts();
  const widest = Math.max(...layers.map(({ fanOut }) => fanOut));
  const numbered = (count: number, name: (number: number) => string) =>
    Array.from({ length: count }, (_, value) => ({ value: String(value), label: name(value + 1) }));
  return (
    <div className={classes.choices}>
      <NativeSelect
        aria-label={texts.sample}
        value={asked.sample === null ? '' : String(asked.sample)}
        data={[
          { value: '', label: texts.batch(samples) },
          ...numbered(Math.max(samples, (asked.sample ?? 0) + 1), texts.sampleNamed),
        ]}
        onChange={({ currentTarget: { value } }) =>
          choose({ ...asked, sample: value === '' ? null : Number(value) })
        }
      />
      <NativeSelect
        aria-label={texts.unit}
        value={String(unit)}
        data={numbered(Math.max(widest, unit + 1), (number) =>
          trace.unitNamed(formatCount(number)),
        )}
        onChange={({ currentTarget: { value } }) =>
          choose({ ...asked, unit: Number(value), from: null })
        }
      />
      <NativeSelect
        aria-label={texts.layer}
        title={texts.layer}
        value={String(Math.min(asked.layer, layers.length - 1))}
        data={layers.map((_, layer) => ({
          value: String(layer),
          label: texts.ofLayer(layerName(layers, layer, charts)),
        }))}
        onChange={({ currentTarget: { value } }) =>
          choose({ ...asked, layer: Number(value), from: null })
        }
      />
      <NativeSelect
        aria-label={trace.from}
        title={trace.from}
        value={String(Math.min(from, fromNames.length - 1))}
        data={fromNames.map((label, value) => ({ value: String(value), label }))}
        onChange={({ currentTarget: { value } }) => choose({ ...asked, from: Number(value) })}
      />
      {children}
    </div>
  );
}
