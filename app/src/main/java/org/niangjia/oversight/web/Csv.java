package org.niangjia.oversight.web;

/** Lines of a CSV file (RFC 4180) that a spreadsheet does not take for formulas. */
final class Csv {

    private Csv() {}

    /** One line with its end: each field in quotes, an apostrophe before what would begin a formula. */
    static String line(String... fields) {
        StringBuilder line = new StringBuilder();
        for (String field : fields) {
            line.append(line.isEmpty() ? "\"" : ",\"");
            if (!field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0) {
                line.append('\'');
            }
            line.append(field.replace("\"", "\"\"")).append('"');
        }
        return line.append("\r\n").toString();
    }
}
