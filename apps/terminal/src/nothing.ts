/** Stands in the bundle for the developer tools of React, which Ink asks for and nobody here uses. */
export default {};
