/** Selectors of elements in which a key already means something: typing, choosing, pressing a button. */
export const takesKeys =
  'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="dialog"]';
export const takesSpace = `${takesKeys}, input:not([type="range"]), button, summary, a[href]`;
export const takesArrows = `${takesKeys}, input[type="range"], input[type="radio"], [role="radio"], [role="slider"]`;

/** Returns true while a dialog has the keys. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
