import { efforts } from './options';
import { measureFrames } from './parts/frames';
import { measureScaling } from './parts/scaling';
import { openWorkbench } from './workbench';

const bench = await openWorkbench(efforts.quick);
try {
  for (const f of [measureFrames, measureScaling])
    console.log(JSON.stringify(await f(bench), null, 1));
} finally {
  await bench.close();
}
