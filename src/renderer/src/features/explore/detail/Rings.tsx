/** Two rings that overlap: sources disagree. The words stand beside it. */
export function Rings() {
  return (
    <svg
      width="15"
      height="10"
      viewBox="0 0 15 10"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      aria-hidden="true"
    >
      <circle cx="5" cy="5" r="4.2" />
      <circle cx="10" cy="5" r="4.2" />
    </svg>
  )
}
