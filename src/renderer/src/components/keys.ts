/** True while keys belong to a field, so that single-key shortcuts keep out of the way. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
    ? !(target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type))
    : target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
}

/** The letter or digit of the physical key, whatever the layout: `KeyF` → `f`, `Digit1` and `Numpad1` → `1`. */
export function physicalKey(event: KeyboardEvent): string {
  const found = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(event.code)
  return found ? (found[1] ?? found[2] ?? '').toLowerCase() : event.key
}
