package org.niangjia.lecturer.web;

import java.util.List;
import java.util.Set;
import org.niangjia.lecturer.internal.documents.Passages.Cited;

/**
 * What an editor typed to answer a group of questions.
 *
 * @param title of a document that he writes
 * @param heading the question as the document or the answer has it
 * @param text of the document
 * @param words of an answer
 * @param cited the chosen passages, each a version and a passage with a space between
 * @param offered the passages among which he chooses
 */
public record AnswerForm(
        String title, String heading, String text, String words, Set<String> cited, List<Cited> offered) {

    static AnswerForm empty(String question) {
        return new AnswerForm("", question, "", "", Set.of(), List.of());
    }

    AnswerForm offering(List<Cited> passages) {
        return new AnswerForm(title, heading, text, words, cited, passages);
    }

    /** The value by which a passage is chosen. */
    public static String valueOf(Cited passage) {
        return passage.version() + " " + passage.passage();
    }
}
