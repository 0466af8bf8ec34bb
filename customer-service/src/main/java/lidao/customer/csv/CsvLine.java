package lidao.customer.csv;

/**
 * A line of a file as it stands there, each byte as one character of ISO 8859-1: quotes and
 * delimiters are found before anybody knows whether the text is well encoded.
 *
 * @param number from 1
 * @param start offset of its first byte in the file
 * @param tooLong it went on, and the rest was left out
 */
record CsvLine(long number, long start, String bytes, boolean tooLong) {}
