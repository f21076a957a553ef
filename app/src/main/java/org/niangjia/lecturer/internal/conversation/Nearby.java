package org.niangjia.lecturer.internal.conversation;

/**
 * A passage that came close to a question without answering it.
 *
 * @param slug public address of its document
 * @param title of the document
 * @param passage identifier of the passage
 * @param heading of the passage
 */
public record Nearby(String slug, String title, String passage, String heading) {

    public String address() {
        return "/open/documents/" + slug + "#p-" + passage;
    }
}
