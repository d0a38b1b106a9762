/** There are no pages here. */
export const pageAddress = () => '';
