package org.niangjia.lecturer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.niangjia.lecturer.internal.films.FilmWatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Tells open pages that a film came, went or no longer says what its sources say; they then ask for what they show. */
@Controller
class FilmChangesController {

    /** A proxy or a phone that has heard nothing for a minute gives the connection up. */
    private static final Duration SILENCE_MAX = Duration.ofSeconds(15);

    private static final int LISTENERS_MAX = 2_000;
    private static final byte[] CHANGED = "event: changed\ndata:\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] STILL_HERE = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final FilmWatch watch;
    private final Semaphore places = new Semaphore(LISTENERS_MAX);

    FilmChangesController(FilmWatch watch) {
        this.watch = watch;
    }

    /**
     * The first event comes at once: what happened before the page listened counts too. Whoever doesn't say that he takes events,
     * such as a crawler, gets no more.
     */
    @GetMapping("/open/films/changes")
    void changes(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accepted, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            OutputStream out = response.getOutputStream();
            long told = watch.changes();
            send(out, CHANGED);
            while (accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE) && watch.isRunning()) {
                long now = watch.awaitChange(told, SILENCE_MAX);
                send(out, now == told ? STILL_HERE : CHANGED);
                told = now;
            }
        } finally {
            places.release();
        }
    }

    private static void send(OutputStream out, byte[] event) throws IOException {
        out.write(event);
        out.flush();
    }
}
