/** Between a question's text on the page and stretches of its characters; nothing here changes the page. */
import type { Highlight } from '../../../../../core/progress/events'
import { type Part, parts, sentencesIn } from './highlights'

/** The element that shows a part; null where the question has none or it is folded away. */
const elementOf = (root: ParentNode, part: Part): HTMLElement | null => {
  const element = root.querySelector<HTMLElement>(`[data-part="${part}"]`)
  return element?.closest('[hidden]') ? null : element
}

/** The place of a character: the text node that holds it, and where in there. An end belongs to the node before it. */
function placeOf(element: Element, at: number, isEnd: boolean): [Text, number] | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let passed = 0
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!(node instanceof Text)) continue
    const inside = at - passed
    if (inside < node.length || (isEnd && inside === node.length)) return [node, inside]
    passed += node.length
  }
  return null
}

/** The stretch on the page; null where the text does not reach that far, as in another version of the pack. */
export function rangeOf(root: ParentNode, { part, from, to }: Highlight): Range | null {
  const element = root.querySelector(`[data-part="${part}"]`)
  const start = element && placeOf(element, from, false)
  const end = element && placeOf(element, to, true)
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(...start)
  range.setEnd(...end)
  return range
}

/** What is selected of each part, without space at its ends. */
export function selectedIn(root: ParentNode): Highlight[] {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const selected = selection.getRangeAt(0)
  return parts.flatMap((part) => {
    const element = elementOf(root, part)
    if (!element || !selected.intersectsNode(element)) return []
    const inside = document.createRange()
    inside.selectNodeContents(element)
    if (element.contains(selected.startContainer)) inside.setStart(selected.startContainer, selected.startOffset)
    if (element.contains(selected.endContainer)) inside.setEnd(selected.endContainer, selected.endOffset)
    const before = document.createRange()
    before.selectNodeContents(element)
    before.setEnd(inside.startContainer, inside.startOffset)
    const text = inside.toString()
    const from = before.toString().length + text.length - text.trimStart().length
    const to = from + text.trim().length
    return from < to ? [{ part, from, to }] : []
  })
}

export type Sentence = { span: Highlight; text: string }

/** The sentences in view, from the first part to the last. */
export const sentencesOf = (root: ParentNode): Sentence[] =>
  parts.flatMap((part) => {
    const text = elementOf(root, part)?.textContent ?? ''
    return sentencesIn(text).map(({ from, to }) => ({ span: { part, from, to }, text: text.slice(from, to) }))
  })
