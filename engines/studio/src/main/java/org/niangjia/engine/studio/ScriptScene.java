package org.niangjia.engine.studio;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a film without a cut.
 *
 * @param title on cards and photographs
 * @param setting instead of that of the script
 * @param figure needed by {@link Layout#FIGURE}
 * @param photo a picture file (JPEG or PNG) beside the script, needed by {@link Layout#PHOTO}
 */
public record ScriptScene(
        Layout layout,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable Setting setting,
        @Nullable Diagram figure,
        @Nullable String photo,
        List<ScriptSentence> sentences) {

    /** @throws IllegalArgumentException if the layout lacks what it shows */
    public ScriptScene {
        layout = Script.required(layout, "layout");
        sentences = List.copyOf(Objects.requireNonNullElse(sentences, List.of()));
        if (layout == Layout.FIGURE && figure == null) {
            throw new IllegalArgumentException("a figure scene has a figure");
        }
        if (layout == Layout.PHOTO && photo == null) {
            throw new IllegalArgumentException("a photograph scene has a photograph");
        }
        boolean speechless = sentences.isEmpty();
        if (speechless && layout != Layout.TITLE && layout != Layout.CHAPTER && layout != Layout.END) {
            throw new IllegalArgumentException("a scene of " + layout + " has something to say");
        }
    }

    /** The same picture with other sentences. */
    public ScriptScene withSentences(List<ScriptSentence> others) {
        return new ScriptScene(layout, title, subtitle, setting, figure, photo, others);
    }
}
