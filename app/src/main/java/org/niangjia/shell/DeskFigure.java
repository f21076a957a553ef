package org.niangjia.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.SignedIn;

/** The port by which a module puts a figure on the desk's first page; a bean of it is asked each time the page opens. */
public interface DeskFigure {

    /**
     * The figure for this person, or none if it is not his to work on.
     *
     * @param person always staff
     */
    Optional<Figure> figureFor(SignedIn person);

    /** Place on the page, small numbers first. */
    int order();

    /**
     * A figure.
     *
     * @param path the page that lists what is counted
     * @param label message key of what is counted
     * @param count how many
     * @param unit message key of the measure word, such as 件
     * @param hint what is special about some of them, or null
     */
    record Figure(
            String path,
            String label,
            long count,
            String unit,
            @Nullable Hint hint) {}

    /**
     * A line under the figure.
     *
     * @param words message key; gets the number as its only argument
     * @param late whether something is overdue
     */
    record Hint(String words, long number, boolean late) {}
}
