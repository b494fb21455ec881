export const columns = [
  { id: 'programme', label: 'Programme', end: false },
  { id: 'status', label: 'Status', end: false },
  { id: 'price', label: 'Price', end: true },
  { id: 'effort', label: 'Exam or effort', end: false },
  { id: 'valid', label: 'Valid', end: false },
  { id: 'checked', label: 'Checked', end: true },
] as const

export type ColumnId = (typeof columns)[number]['id']
