/** The file of the module did not come: nothing is known of the browser, and the next try may go well. */
export class FetchFault extends Error {}
