package org.niangjia.lecturer.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Setting;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.ProductionId;
import org.niangjia.lecturer.internal.films.SceneDesk;
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

/** Changes of scenes, and their photographs. */
@Controller
@RequestMapping("/desk/films/{film:[0-9a-f-]+}")
class DeskFilmScenesController {

    private static final Duration KEPT = Duration.ofDays(1);

    private final SceneDesk scenes;
    private final FilmEdits edits;

    DeskFilmScenesController(SceneDesk scenes, FilmEdits edits) {
        this.scenes = scenes;
        this.edits = edits;
    }

    @PostMapping("/scenes/look")
    ModelAndView look(
            @PathVariable ProductionId film,
            @RequestParam int scene,
            @RequestParam String mark,
            @RequestParam Layout layout,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String subtitle,
            @RequestParam(required = false) @Nullable Setting setting) {
        AccountId by = edits.editor().account();
        SceneDesk.Look look = new SceneDesk.Look(layout, title, subtitle, setting);
        return change(film, scene, () -> scenes.stage(new SceneDesk.Seen(film, scene, mark), look, by));
    }

    @PostMapping("/scenes/photo")
    ModelAndView photo(
            @PathVariable ProductionId film,
            @RequestParam int scene,
            @RequestParam String mark,
            @RequestParam MultipartFile file)
            throws IOException {
        AccountId by = edits.editor().account();
        byte[] content = file.getBytes();
        return change(film, scene, () -> scenes.show(new SceneDesk.Seen(film, scene, mark), content, by));
    }

    @PostMapping("/scenes/removal")
    ModelAndView remove(@PathVariable ProductionId film, @RequestParam int scene, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        return change(film, scene, () -> scenes.remove(new SceneDesk.Seen(film, scene, mark), by));
    }

    @PostMapping("/scenes/up")
    ModelAndView up(@PathVariable ProductionId film, @RequestParam int scene, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        return change(film, scene, () -> scenes.move(new SceneDesk.Seen(film, scene, mark), -1, by));
    }

    @PostMapping("/scenes/down")
    ModelAndView down(@PathVariable ProductionId film, @RequestParam int scene, @RequestParam String mark) {
        AccountId by = edits.editor().account();
        return change(film, scene, () -> scenes.move(new SceneDesk.Seen(film, scene, mark), 1, by));
    }

    @PostMapping("/scenes/chapter")
    ModelAndView chapter(
            @PathVariable ProductionId film,
            @RequestParam int scene,
            @RequestParam String mark,
            @RequestParam(defaultValue = "") String chapter) {
        AccountId by = edits.editor().account();
        return change(film, scene, () -> scenes.addChapter(new SceneDesk.Seen(film, scene, mark), chapter, by));
    }

    private ModelAndView change(ProductionId film, int scene, Runnable edit) {
        return edits.change(film, "scene-" + scene, "", () -> {
            edit.run();
            return null;
        });
    }

    @GetMapping("/photos/{name:[0-9a-f]{32}\\.jpg}")
    ResponseEntity<byte[]> photo(@PathVariable ProductionId film, @PathVariable String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(scenes.photograph(film, name).orElseThrow(NotFound::new));
    }
}
