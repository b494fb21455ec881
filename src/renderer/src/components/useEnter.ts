import { useEffect } from 'react'
import { isTyping } from './keys'

/** Controls to which Enter means something of their own; a radio button is not one. */
const owners = 'a, button, input:not([type="radio"]), select'

/** Enter does what the main button does, unless another control has the focus; held down it does so once. */
export function useEnter(run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const onControl = event.target instanceof HTMLElement && event.target.closest(owners)
      if (event.key === 'Enter' && !event.repeat && !isTyping(event) && !onControl) run()
    }
    // Before anything in focus: the label of a radio button would keep the key to itself.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  })
}
