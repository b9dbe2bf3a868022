/** The element of a page that holds what the server answered to the page's first questions, as JSON by their names. */
export const FIRST_ANSWERS = 'first-answers';
