package org.niangjia.lecturer.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shell.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/**
 * Sends server-sent events, each as soon as it is there; the data of an event is a piece of the page, drawn by a template.
 *
 * @param events drawn one after the other; the stream may wait for the next
 */
record AnswerStream(TemplateEngine engine, Stream<Event> events) implements View {

    /**
     * An event.
     *
     * @param template without its ending; null for an event without data
     * @param parameters what the template gets beside {@code page}
     */
    record Event(String name, @Nullable String template, Map<String, Object> parameters) {}

    @Override
    public String getContentType() {
        return MediaType.TEXT_EVENT_STREAM_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = (Page) Objects.requireNonNull(Objects.requireNonNull(model).get("page"));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        OutputStream out = response.getOutputStream();
        for (Iterator<Event> next = events.iterator(); next.hasNext(); ) {
            out.write(lines(next.next(), page).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    private String lines(Event event, Page page) {
        StringBuilder lines = new StringBuilder("event: ").append(event.name()).append('\n');
        draw(event, page)
                .lines()
                .forEach(line -> lines.append("data: ").append(line).append('\n'));
        return lines.append('\n').toString();
    }

    /** An event without a data line is not delivered by any client, so the empty one has an empty line. */
    private String draw(Event event, Page page) {
        if (event.template() == null) {
            return "\n";
        }
        Map<String, Object> parameters = new HashMap<>(event.parameters());
        parameters.put("page", page);
        StringOutput drawn = new StringOutput();
        engine.render(event.template() + ".jte", parameters, drawn);
        return drawn.toString();
    }
}
