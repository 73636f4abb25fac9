import { describe, expect, test } from 'vitest';
import { createDrawQueue } from './useThrottled';

/** Frames and tasks that the test makes happen. */
function fakeTimes() {
  const frames: (() => void)[] = [];
  const tasks: (() => void)[] = [];
  return {
    inFrame: (callback: () => void) => void frames.push(callback),
    inTask: (callback: () => void) => void tasks.push(callback),
    frame: () => frames.shift()?.(),
    task: () => tasks.shift()?.(),
    pending: () => [frames.length, tasks.length],
  };
}

describe('the queue of drawings', () => {
  test('draws one in a task, in order, all within a frame', () => {
    const times = fakeTimes();
    const queue = createDrawQueue(times);
    const drawn: string[] = [];
    for (const name of ['a', 'b', 'c']) queue.add(() => drawn.push(name) > 0);
    expect(drawn).toEqual([]);
    times.frame();
    expect(drawn).toEqual(['a']);
    times.task();
    times.task();
    expect(drawn).toEqual(['a', 'b', 'c']);
    expect(times.pending()).toEqual([0, 0]);
  });

  test('draws nothing twice in a frame, and what changes meanwhile in the next one', () => {
    const times = fakeTimes();
    const queue = createDrawQueue(times);
    let count = 0;
    const draw = (): boolean => {
      count++;
      return true;
    };
    queue.add(draw);
    queue.add(draw);
    times.frame();
    queue.add(draw);
    expect(count).toBe(1);
    times.frame();
    expect(count).toBe(2);
    expect(times.pending()).toEqual([0, 0]);
  });

  test('goes on at once where there was nothing to draw', () => {
    const times = fakeTimes();
    const queue = createDrawQueue(times);
    const asked: string[] = [];
    queue.add(() => asked.push('unchanged') < 0);
    queue.add(() => asked.push('changed') > 0);
    times.frame();
    expect(asked).toEqual(['unchanged', 'changed']);
  });

  test('forgets what is gone, also in the midst of a frame', () => {
    const times = fakeTimes();
    const queue = createDrawQueue(times);
    const drawn: string[] = [];
    const gone = () => drawn.push('gone') > 0;
    queue.add(() => drawn.push('first') > 0);
    queue.add(gone);
    times.frame();
    queue.remove(gone);
    times.task();
    queue.add(() => drawn.push('later') > 0);
    times.frame();
    expect(drawn).toEqual(['first', 'later']);
  });
});
