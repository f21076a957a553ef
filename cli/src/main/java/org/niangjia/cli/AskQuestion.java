package org.niangjia.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One question with the identifier under which it is answered.
 *
 * @param id as its file has it
 */
record AskQuestion(String id, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads a file in UTF-8, one question a line: identifier, tab, question. Blank lines are passed over.
     *
     * @throws IllegalArgumentException if a line has no tab; the message names the line
     */
    static List<AskQuestion> read(Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        List<AskQuestion> questions = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                questions.add(parse(line, file + ":" + number));
            }
        }
        return questions;
    }

    private static AskQuestion parse(String line, String place) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException(place + ": expected identifier, tab, question");
        }
        return new AskQuestion(
                line.substring(0, tab).strip(), line.substring(tab + 1).strip());
    }
}
