package org.niangjia.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.niangjia.Visitor;
import org.niangjia.Visitor.Answer;
import org.niangjia.WebTest;

/** A large body is let in only where a page takes files, from somebody who may open it. */
class UploadGateTest extends WebTest {

    private static final String FIFTY_MEGABYTES = "52428000";

    @Test
    void aForgedUploadIsRefusedBeforeItsBodyArrives() throws IOException {
        assertThat(answerToTheHead("/desk/documents", "multipart/form-data; boundary=x"))
                .startsWith("HTTP/1.1 403");
        assertThat(answerToTheHead("/sign-in", "MultiPart/Mixed; boundary=x")).startsWith("HTTP/1.1 403");
    }

    @Test
    void aHugeFormIsRefusedBeforeItArrives() throws IOException {
        assertThat(answerToTheHead("/sign-in", "application/x-www-form-urlencoded"))
                .startsWith("HTTP/1.1 413");
        assertThat(answerToTheHead("/api/v1/sessions", "application/json")).startsWith("HTTP/1.1 413");
    }

    @Test
    void aPageWithoutFilesTakesNoneFromAnybody() {
        Visitor worker = worker();
        Answer answer = worker.upload(worker.open("/me"), "/joining/person", "x.txt", BodyPublishers.ofString("x"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(words("error.bad-request.title"));
    }

    @Test
    void aWorkerUploadsNothingToTheDesk() {
        Visitor worker = worker();
        Answer answer = worker.upload(worker.open("/me"), "/desk/documents", "x.txt", BodyPublishers.ofString("x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains(words("error.forbidden.title"));
    }

    @Test
    void anEditorUploadsToTheDesk() {
        Visitor editor = staff("editor");
        String text = "# 试验" + System.nanoTime() + "\n\n第一条。\n";
        Answer answer =
                editor.upload(editor.open("/desk/documents"), "/desk/documents", "x.md", BodyPublishers.ofString(text));
        assertThat(answer.status()).isEqualTo(200);
    }

    /** What the platform answers when only the head of the request has come and its body is still on the way. */
    private String answerToTheHead(String path, String contentType) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(10_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                    + "\r\nContent-Length: " + FIFTY_MEGABYTES + "\r\n\r\n--x\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }
}
