import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../i18n/number';
import type { Job } from '../../store/jobs/jobs';
import { latestStep } from '../run/shownRecords';
import { useThrottled } from '../run/useThrottled';
import { JobProgress } from '../tuning/JobProgress';
import { type PageState, useActions, usePlayground, useTexts } from '../usePlayground';
import { CsvExport, surfacesCsv } from './CsvExport';
import { SurfaceFigure } from './SurfaceFigure';
import { SurfaceForm } from './SurfaceForm';
import classes from './surface.module.css';
import { readingText } from './surfaceText';

const selectJob = ({ jobs }: PageState) => jobs.lossSurface;

/** Chooses, draws and reads loss surfaces. */
export function SurfaceView() {
  const { surface: texts } = useTexts();
  const job = useThrottled(selectJob, 'fourPerSecond');
  return (
    <>
      <p className={classes.intro}>{texts.intro}</p>
      <SurfaceForm last={job?.task ?? null} />
      {job !== null && <JobView key={job.id} job={job} />}
    </>
  );
}

function JobView({ job }: { job: Job<'lossSurface'> }) {
  const { surface: texts } = useTexts();
  const { cancelJob } = useActions();
  const [point, setPoint] = useState<number | null>(null);
  const { finding, task } = job;
  const surfaces = finding?.surfaces ?? [];
  const drawn = surfaces.filter(({ refusal }) => refusal === null);
  const done = drawn.reduce((sum, surface) => sum + surface.done, 0);
  const text = texts.done(formatCount(done), formatCount(drawn.length * task.size * task.size));
  return (
    <div className={classes.view}>
      <SurfaceFigure surfaces={surfaces} plane={task.plane} point={point} setPoint={setPoint} />
      <div className={classes.side}>
        <div className={classes.progress}>
          <JobProgress job={job} text={text} label={texts.progress}>
            <Button size="compact-xs" onClick={() => void cancelJob('lossSurface')}>
              {texts.cancel}
            </Button>
          </JobProgress>
        </div>
        <Freshness job={job} />
        <div role="status" className={classes.readout}>
          {point === null && <p>{texts.hint}</p>}
          {point !== null &&
            drawn.map((surface) => (
              <p key={surface.variant}>{readingText(surface, point, texts)}</p>
            ))}
        </div>
        <Notes plane={task.plane.kind} />
        {done > 0 && <CsvExport what="loss surface points" table={() => surfacesCsv(drawn)} />}
      </div>
    </div>
  );
}

/** Says whether the surfaces are those of the run as it is. */
function Freshness({ job: { beside, finding } }: { job: Job<'lossSurface'> }) {
  const { surface: texts } = useTexts();
  const isOther = usePlayground(({ variants }) => variants[0]?.initial !== beside);
  const last = usePlayground(({ variants }) => latestStep(variants));
  const seen = Math.max(0, ...(finding?.surfaces.map(({ step }) => step) ?? []));
  if (isOther) return <p role="status">{texts.rebuilt}</p>;
  return finding !== null && last > seen ? <p>{texts.moved}</p> : null;
}

/** Says what the plane is, which loss is drawn, and what a plane does not show. */
function Notes({ plane }: { plane: Job<'lossSurface'>['task']['plane']['kind'] }) {
  const { surface: texts } = useTexts();
  const weights = usePlayground(({ variants }) =>
    Math.max(
      0,
      ...variants.map(({ layers }) => layers.reduce((sum, l) => sum + l.fanIn * l.fanOut, 0)),
    ),
  );
  return (
    <div className={classes.notes}>
      <p>{texts.planeNotes[plane]}</p>
      <p>{texts.remark(formatCount(weights))}</p>
      <p>{texts.lossNote}</p>
      <p>{texts.shapeNote}</p>
    </div>
  );
}
