/**
 * In a frame the page is as high as what it shows, and scrolls nowhere in itself; on a narrow one the bars stand on
 * top: the lower end of a high frame is out of sight.
 */
const rules = `
[data-part] { min-height: 0; height: auto; grid-template-rows: 0 minmax(52px, auto) auto minmax(0, 1fr); }
[data-panel="settings"], [data-views], [data-column] { overflow-y: visible; }
@media (max-width: 900px) {
  [data-part][data-sheet] { --tabs-height: 0px; --run-height: 0px; padding-bottom: 0; }
  [data-panel="run"] { position: sticky; inset: 0 0 auto; order: -2; border-top: 0; border-bottom: 1px solid var(--line); }
  [data-panel="parts"] { position: static; order: -1; height: 46px; flex: none; border-bottom: 1px solid var(--line); }
}`;

export function FrameStyle() {
  return <style>{rules}</style>;
}
