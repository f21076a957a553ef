package org.niangjia.lecturer.internal.films;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Layout;
import org.niangjia.engine.studio.ScriptScene;
import org.niangjia.engine.studio.Setting;
import org.niangjia.kernel.AccountId;
import org.niangjia.lecturer.internal.films.EditRefused.Reason;
import org.niangjia.lecturer.internal.films.Storyboard.Shot;
import org.niangjia.shell.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the scenes of a draft. Like sentences, they are named by their place and mark. */
@Service
public class SceneDesk {

    private static final int TITLE_LENGTH_MAX = 60;
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\p{Z}\\s]+");

    private final Scripts scripts;
    private final Versions versions;
    private final FilmAssets assets;

    SceneDesk(Scripts scripts, Versions versions, FilmAssets assets) {
        this.scripts = scripts;
        this.versions = versions;
        this.assets = assets;
    }

    /** A scene as somebody saw it. */
    public record Seen(ProductionId film, int index, String mark) {}

    /**
     * What a scene shows.
     *
     * @param title empty for none
     * @param subtitle empty for none
     * @param setting null for that of the film
     */
    public record Look(
            Layout layout,
            String title,
            String subtitle,
            @Nullable Setting setting) {}

    /** @throws EditRefused if a photograph or figure is wanted and there is none, or the title is too long */
    @Transactional
    public void stage(Seen seen, Look look, AccountId by) {
        String title = clean(look.title());
        String subtitle = clean(look.subtitle());
        change(seen, by, (board, index) -> {
            ScriptScene old = board.shots().get(index).scene();
            boolean lacks = switch (look.layout()) {
                case PHOTO -> old.photo() == null;
                case FIGURE -> old.figure() == null;
                default -> false;
            };
            if (lacks) {
                throw new EditRefused(Reason.NO_PHOTO);
            }
            return board.withScene(
                    index, shown(old, look.layout(), nullable(title), nullable(subtitle), look.setting(), old.photo()));
        });
    }

    /**
     * Shows a photograph in the scene.
     *
     * @param file a JPEG or PNG
     * @throws Photograph.Refused if it is none
     */
    @Transactional
    public void show(Seen seen, byte[] file, AccountId by) {
        Photograph photograph = Photograph.of(file);
        Production film = scripts.lock(seen.film());
        assets.add(film.slug(), photograph);
        change(seen, by, (board, index) -> {
            ScriptScene old = board.shots().get(index).scene();
            return board.withScene(
                    index, shown(old, Layout.PHOTO, old.title(), old.subtitle(), old.setting(), photograph.name()));
        });
    }

    /** A photograph of the film as JPEG. */
    @Transactional(readOnly = true)
    public Optional<byte[]> photograph(ProductionId film, String name) {
        Production production = versions.within(film).orElseThrow(NotFound::new);
        return assets.find(production.slug(), name);
    }

    @Transactional
    public void remove(Seen seen, AccountId by) {
        change(seen, by, Storyboard::withoutScene);
    }

    /** @param step -1 up, 1 down */
    @Transactional
    public void move(Seen seen, int step, AccountId by) {
        change(seen, by, (board, index) -> {
            int to = index + Integer.signum(step);
            return to < 0 || to >= board.shots().size() ? board : board.withSceneMoved(index, Integer.signum(step));
        });
    }

    /** Puts the card of a chapter after the scene. */
    @Transactional
    public void addChapter(Seen seen, String title, AccountId by) {
        String words = clean(title);
        if (words.isEmpty()) {
            throw new EditRefused(Reason.EMPTY);
        }
        ScriptScene card = new ScriptScene(Layout.CHAPTER, words, null, null, null, null, List.of());
        change(seen, by, (board, index) -> board.withSceneAfter(index, new Shot(card, List.of())));
    }

    private static ScriptScene shown(
            ScriptScene old,
            Layout layout,
            @Nullable String title,
            @Nullable String subtitle,
            @Nullable Setting setting,
            @Nullable String photo) {
        return new ScriptScene(layout, title, subtitle, setting, old.figure(), photo, old.sentences());
    }

    private interface Edit {
        Storyboard apply(Storyboard board, int index);
    }

    private void change(Seen seen, AccountId by, Edit edit) {
        scripts.change(seen.film(), by, board -> {
            int index = board.findScene(seen.index(), seen.mark());
            if (index < 0) {
                throw new EditRefused(Reason.OVERTAKEN);
            }
            try {
                return edit.apply(board, index);
            } catch (IllegalArgumentException speechless) {
                throw new EditRefused(Reason.LAST_SENTENCE);
            }
        });
    }

    private static @Nullable String nullable(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String clean(String words) {
        String text = BLANK.matcher(words).replaceAll(" ").strip();
        if (text.length() > TITLE_LENGTH_MAX) {
            throw new EditRefused(Reason.TOO_LONG);
        }
        return text;
    }
}
