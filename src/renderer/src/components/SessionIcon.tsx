import { BookOpen, Diamond, ListChecks, type LucideIcon, SearchCheck } from 'lucide-react'
import type { SessionKind } from '../../../core/plan/types'

const icons: Record<SessionKind, LucideIcon> = {
  learn: BookOpen,
  drill: ListChecks,
  review: SearchCheck,
  mock: Diamond,
}

export function SessionIcon({ kind, size }: { kind: SessionKind; size: number }) {
  const Icon = icons[kind]
  return <Icon size={size} strokeWidth={size < 15 ? 1.9 : 1.75} aria-hidden="true" />
}
