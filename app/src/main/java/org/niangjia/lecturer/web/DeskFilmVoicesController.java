package org.niangjia.lecturer.web;

import java.io.IOException;
import java.time.Duration;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.VoiceDesk;
import org.niangjia.shell.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Sentences that a person says in the place of the voice. */
@Controller
@RequestMapping("/desk/films/{film:[0-9a-f-]+}")
class DeskFilmVoicesController {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");

    private final VoiceDesk voices;
    private final FilmEdits edits;
    private final JsonMapper json;

    DeskFilmVoicesController(VoiceDesk voices, FilmEdits edits, JsonMapper json) {
        this.voices = voices;
        this.edits = edits;
        this.json = json;
    }

    @PostMapping("/sentences/recording")
    ModelAndView record(
            @PathVariable ProductionId film,
            @RequestParam String place,
            @RequestParam String mark,
            @RequestParam MultipartFile file)
            throws IOException {
        AccountId by = edits.editor().account();
        byte[] content = file.getBytes();
        return edits.change(
                film, place, "", () -> voices.record(DeskFilmSentencesController.seen(film, place, mark), content, by));
    }

    @PostMapping("/sentences/recording-removal")
    ModelAndView remove(@PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        return edits.change(
                film, place, "", () -> voices.remove(DeskFilmSentencesController.seen(film, place, mark), by));
    }

    @GetMapping("/recordings/{name:[0-9a-f]{32}\\.wav}")
    ResponseEntity<byte[]> recording(@PathVariable ProductionId film, @PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(WAV)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(voices.recording(film, name).orElseThrow(NotFound::new));
    }

    /** A recorded sentence with the times of the lips, as the page of the preview plays it. */
    @GetMapping("/sentences/recorded")
    ResponseEntity<byte[]> spoken(
            @PathVariable ProductionId film, @RequestParam String place, @RequestParam String mark) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SpeechStream.CONTENT_TYPE))
                .cacheControl(CacheControl.noStore())
                .body(SpeechStream.recorded(voices.spoken(DeskFilmSentencesController.seen(film, place, mark)), json));
    }
}
