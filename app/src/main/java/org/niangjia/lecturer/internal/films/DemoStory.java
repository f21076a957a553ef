package org.niangjia.lecturer.internal.films;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.niangjia.engine.studio.FilmSize;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.Setting;
import org.niangjia.engine.studio.SettingPicture;
import org.niangjia.lecturer.DocumentId;
import org.niangjia.lecturer.ScriptWriter;
import org.niangjia.lecturer.internal.films.Storyboard.Shot;
import org.springframework.stereotype.Component;

/**
 * The story of the demo federation's model worker, who is nobody. In the place of photographs, which nobody took, stand our
 * own drawings of where she works and lives, and the film says so.
 */
@Component
class DemoStory {

    private static final List<Drawn> DRAWN = List.of(
            new Drawn(2, Setting.WORKSHOP, "她工作的车间（示意画）"),
            new Drawn(4, Setting.CLASSROOM, "她带徒弟的地方（示意画）"),
            new Drawn(5, Setting.LIVING_ROOM, "她的家（示意画）"));

    private final DraftWriter writer;
    private final FilmAssets assets;

    DemoStory(DraftWriter writer, FilmAssets assets) {
        this.writer = writer;
        this.assets = assets;
    }

    /** A drawing in the place of a photograph, in the scene of that number. */
    private record Drawn(int scene, Setting setting, String title) {

        Photograph picture() {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try {
                ImageIO.write(SettingPicture.of(setting, FilmSize.FULL_HD), "png", png);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return Photograph.of(png.toByteArray());
        }
    }

    /** @throws ScriptWriter.NothingToTell if the document has no sentence that can be said */
    Draft write(DocumentId document, String producer) {
        Storyboard board = Storyboard.of(writer.write(Script.Kind.STORY, List.of(document), producer));
        for (Drawn drawn : DRAWN) {
            if (drawn.scene() < board.shots().size() - 1) {
                Shot shot = board.shots().get(drawn.scene());
                board = board.withScene(
                        drawn.scene(),
                        new ScriptScene(
                                Layout.PHOTO,
                                drawn.title(),
                                null,
                                null,
                                null,
                                drawn.picture().name(),
                                shot.scene().sentences()));
            }
        }
        return board.draft();
    }

    /** Puts the drawings to a film that is there. */
    void illustrate(String slug) {
        DRAWN.forEach(drawn -> assets.add(slug, drawn.picture()));
    }
}
