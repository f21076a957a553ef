package org.niangjia.engine.linkage.internal.report;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.LinkageEvidence.Check;
import org.niangjia.engine.linkage.LinkageEvidence.Cut;
import org.niangjia.engine.linkage.LinkageEvidence.Judged;

/** What the run found, for those who read no further. */
final class Headline {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Headline() {}

    private static final String NO_FIGURE = "—";

    static void write(Html html, Run run) {
        html.in("div class=\"bar\"", () -> {
            html.put("span class=\"when\"", MINUTE.format(run.facts().finished()));
            html.markup(
                    "<span class=\"languages\"><label for=\"zh\">中文</label><label for=\"en\">English</label></span>");
        });
        html.say("h1", run.isLinkage() ? "title.link" : "title.dedupe");
        html.in("p class=\"files\"", () -> {
            html.put("b", file(run.kept().left()));
            if (run.isLinkage()) {
                html.text(" × ").put("b", file(run.kept().right()));
            }
        });
        Cut own = run.evidence().cut(run.result().plan().threshold());
        html.in("div class=\"tiles\"", () -> {
            tile(
                    html,
                    "tile.links",
                    Figures.count(run.result().links().size()),
                    run.isLinkage() ? "tile.links.of" : "tile.links.in",
                    Figures.count(run.left().rows()),
                    Figures.count(run.right() == null ? 0 : run.right().rows()),
                    Figures.count(run.result().clusters().size()));
            if (own.links() == 0) {
                tile(html, "tile.precision", NO_FIGURE, "tile.nothing");
                tile(html, "tile.recall", NO_FIGURE, "tile.nothing");
                return;
            }
            tile(
                    html,
                    "tile.precision",
                    Figures.percent(own.precision()),
                    "tile.precision.means",
                    Figures.count(Math.max(0, own.links() - own.right())),
                    Figures.interval(own.precisionInterval()));
            tile(
                    html,
                    "tile.recall",
                    Figures.percent(own.recall()),
                    "tile.recall.means",
                    Figures.count(missed(own)),
                    Figures.interval(own.recallInterval()));
        });
        html.in("div class=\"note\"", () -> {
            html.say("p", "privacy", run.evidence().chosen().size());
            Check check = run.evidence().check();
            if (check != null && check.doubtsPrecision(own)) {
                html.say(
                        "p",
                        "doubted.precision",
                        Figures.percent(check.controls().precision()));
            }
            if (check != null && check.doubtsRecall(own)) {
                html.say(
                        "p", "doubted.recall", Figures.percent(check.recapture().recall()));
            }
            Judged judged = run.evidence().judged();
            if (judged == null) {
                html.say("p", "honesty");
            } else {
                html.say("p", "labelled", judged.matches() + judged.others(), judged.matches());
            }
        });
    }

    private static double missed(Cut cut) {
        return cut.recall() <= 0 ? 0 : cut.right() / cut.recall() - cut.right();
    }

    private static String file(@Nullable String path) {
        Path name = path == null ? null : Path.of(path).getFileName();
        return name == null ? "" : name.toString();
    }

    private static void tile(Html html, String title, String figure, String meaning, Object... arguments) {
        html.in("div class=\"tile\"", () -> {
            html.say("span", title);
            html.put("strong", figure);
            html.say("small", meaning, arguments);
        });
    }
}
