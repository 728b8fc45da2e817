/** As the service wants it: names go into messages of the organisation, so no address and no link. */
export const isPlainName = (name: string): boolean => !/:\/\/|www\.|@/i.test(name);
