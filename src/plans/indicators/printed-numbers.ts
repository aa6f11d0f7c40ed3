/** The folder with the numbers that the plans print, as files that anybody may import. */
export const printedNumbers = import.meta.dirname;
