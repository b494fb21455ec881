import { useEffect } from 'react'
import { isTyping } from '../../components/keys'

/** Enter does what the main button does, unless another control has the focus; held down it does so once. */
export function useEnter(run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const onControl = event.target instanceof HTMLElement && event.target.closest('a, button, input, select')
      if (event.key === 'Enter' && !event.repeat && !isTyping(event) && !onControl) run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  })
}
