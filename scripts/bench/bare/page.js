// After the first frame, when the heading is on the screen.
requestAnimationFrame(() => setTimeout(() => window.bare.ready()))
