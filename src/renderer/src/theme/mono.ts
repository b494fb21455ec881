/** The family of code, for every page that may show some. */
import '@fontsource/jetbrains-mono/latin-400.css'
