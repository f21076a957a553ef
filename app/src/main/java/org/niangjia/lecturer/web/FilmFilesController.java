package org.niangjia.lecturer.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.niangjia.lecturer.internal.films.FilmPages;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.shell.NotFound;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of films: in pieces where a player asks for pieces (HTTP 206), and not again where the browser has them. */
@Controller
class FilmFilesController {

    private static final Map<String, MediaType> TYPES = Map.of(
            "mp4",
            MediaType.parseMediaType("video/mp4"),
            "webm",
            MediaType.parseMediaType("video/webm"),
            "m4a",
            MediaType.parseMediaType("audio/mp4"),
            "vtt",
            new MediaType("text", "vtt", StandardCharsets.UTF_8),
            "md",
            new MediaType("text", "markdown", StandardCharsets.UTF_8),
            "png",
            MediaType.IMAGE_PNG,
            "pdf",
            MediaType.APPLICATION_PDF);

    /** A film that is taken back is not shown for longer out of anybody's cache. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final FilmPages pages;

    FilmFilesController(FilmPages pages) {
        this.pages = pages;
    }

    @GetMapping("/open/films/{slug}/files/{production}/{size}/{name}")
    ResponseEntity<Resource> file(
            @PathVariable String slug,
            @PathVariable ProductionId production,
            @PathVariable String size,
            @PathVariable String name,
            @RequestParam(required = false) boolean download)
            throws IOException {
        Path file = pages.openFile(slug, production, size, name).orElseThrow(NotFound::new);
        return answer(file, CacheControl.maxAge(KEPT).cachePublic(), download ? slug : "");
    }

    @GetMapping("/desk/films/{production}/making/files/{size}/{name}")
    ResponseEntity<Resource> own(
            @PathVariable ProductionId production, @PathVariable String size, @PathVariable String name)
            throws IOException {
        Path file = pages.ownFile(production, size, name).orElseThrow(NotFound::new);
        return answer(file, CacheControl.noCache().cachePrivate(), "");
    }

    private static ResponseEntity<Resource> answer(Path file, CacheControl kept, String downloadedAs)
            throws IOException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Instant written = Files.getLastModifiedTime(file).toInstant();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(kept)
                .eTag("\"" + Long.toHexString(written.toEpochMilli()) + "-" + Long.toHexString(Files.size(file))
                        + "\"");
        if (!downloadedAs.isEmpty()) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name.replaceFirst("film", downloadedAs))
                            .build()
                            .toString());
        }
        return answer.body(new FileSystemResource(file));
    }
}
