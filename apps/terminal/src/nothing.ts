/** Stands in the bundle for what a dependency asks for and nobody here uses: the developer tools of React, programs that a command would start. */
export default {};
