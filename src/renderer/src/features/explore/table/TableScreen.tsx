import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { catalogIndex } from '../../../../../core/catalog/search'
import { isTyping } from '../../../components/keys'
import { LoadView } from '../../../components/LoadView'
import { Page } from '../../../components/Page'
import { SearchField } from '../../../components/SearchField'
import { useCatalog } from '../../../stores/catalog'
import { tableAddress, useExplore } from '../../../stores/explore'
import { go, useRoute } from '../../../stores/route'
import screen from '../Screen.module.css'
import { SelectionBar } from '../SelectionBar'
import { Results } from './Results'
import { readView, type View, writeView } from './view'

/** The catalog as a table. The address is the only holder of what is searched and filtered. */
export function TableScreen() {
  const { list, topics, load } = useCatalog()
  const { query } = useRoute()
  const view = useMemo(() => readView(query), [query])
  const field = useRef<HTMLInputElement>(null)
  const [returnTo] = useState(() => useExplore.getState().opened)
  const index = useMemo(() => (list.state === 'ready' ? catalogIndex(list.data, topics) : () => []), [list, topics])

  const change = useCallback((next: View) => {
    const address = writeView(next)
    useExplore.setState({ query: address })
    go(tableAddress(address), true)
  }, [])

  useEffect(() => {
    useExplore.setState({ opened: null })
    const left = useExplore.getState().query
    const now = writeView(readView(useRoute.getState().query))
    if (now === '' && left !== '') go(tableAddress(left), true)
    else useExplore.setState({ query: now })
  }, [])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return
      event.preventDefault()
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  return (
    <div className={screen.screen}>
      <Page
        title="Explore"
        actions={
          <SearchField
            label="Search the catalog"
            placeholder="Name, code or topic"
            value={view.q}
            onChange={(q) => change({ ...view, q })}
            onSubmit={() => document.querySelector<HTMLElement>('tr[data-id] a')?.focus()}
            inputRef={field}
          />
        }
      >
        <LoadView load={list} again={() => void load()}>
          {(programmes) => (
            <Results programmes={programmes} view={view} search={index} onChange={change} returnTo={returnTo} />
          )}
        </LoadView>
      </Page>
      {list.state === 'ready' ? <SelectionBar programmes={list.data} quiet={false} /> : null}
    </div>
  )
}
