/** An expected refusal of the core: a stable code, a sentence for logs, and what a screen needs to name. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: string
  readonly data: Readonly<Record<string, string | number>>

  constructor(code: string, message: string, data: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.code = code
    this.data = data
  }
}
