import { memo, type ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { ExternalLink } from './ExternalLink'
import styles from './Prose.module.css'

/** Markdown that a pack may use. Pictures, raw HTML and headings of its own have no place in a question. */
const allowed = ['p', 'em', 'strong', 'code', 'pre', 'ul', 'ol', 'li', 'br', 'a', 'blockquote']

const link = ({ href, children }: { href?: string | undefined; children?: ReactNode }) =>
  href?.startsWith('https://') ? <ExternalLink url={href}>{children}</ExternalLink> : children

const block: Components = { a: link }

/** Inside a label or a button there is only running text, and a link could not be reached. */
const inline: Components = { p: ({ children }) => <>{children}</>, a: ({ children }) => <>{children}</> }

const running = ['p', 'em', 'strong', 'code']

/** Text from a pack, in the reading face. The same text is read once, however often what stands around it changes. */
export const Prose = memo(function Prose({ children, within }: { children: string; within?: 'text' }) {
  const parts = within === 'text' ? running : allowed
  const markdown = (
    <Markdown allowedElements={parts} unwrapDisallowed components={within === 'text' ? inline : block}>
      {children}
    </Markdown>
  )
  return within === 'text' ? (
    <span className={styles.inline}>{markdown}</span>
  ) : (
    <div className={styles.prose}>{markdown}</div>
  )
})
