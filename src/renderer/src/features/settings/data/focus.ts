/** Gives the focus to `selector` where what had it is gone, so that the keyboard goes on from there. */
export function focusAgain(selector: string): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
