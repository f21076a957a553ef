package org.niangjia.engine.linkage.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Puts the sections of the report together. */
public final class ReportPage {

    /**
     * A section.
     *
     * @param key of its texts, and its place in the page
     */
    private record Section(String key, BiConsumer<Html, Run> content) {}

    private static final List<Section> LINKAGE = List.of(
            new Section("weights", HistogramSection::write),
            new Section("threshold", ThresholdSection::write),
            new Section("check", CheckSection::write),
            new Section("chosen", PairsSection::write),
            new Section("parameters", ParametersSection::write),
            new Section("rules", RulesSection::write),
            new Section("groups", GroupsSection::write),
            new Section("unlinkables", UnlinkablesSection::write),
            new Section("input", InputSection::write),
            new Section("run", RunSection::write));

    private static final Section CLUSTERS = new Section("clusters", ClustersSection::write);
    private static final int CLUSTERS_AT = 4;
    private static final Section LABELS = new Section("labels", LabelsSection::write);
    private static final int LABELS_AT = 2;

    private ReportPage() {}

    /** The whole page. */
    public static String of(Run run) {
        Html html = new Html();
        html.markup("<!DOCTYPE html>\n");
        html.in("html lang=\"zh\"", () -> {
            html.in("head", () -> head(html));
            html.in("body", () -> body(html, run));
        });
        return html.markup("\n").toString();
    }

    private static void head(Html html) {
        html.markup("<meta charset=\"utf-8\"/>");
        html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        html.markup("<meta name=\"robots\" content=\"noindex\"/>");
        html.markup("<title>数据关联报告 · Linkage report</title>");
        html.in("style", () -> html.markup(resource("report.css")));
    }

    private static void body(Html html, Run run) {
        html.markup("<input type=\"radio\" name=\"language\" id=\"zh\" checked=\"checked\"/>");
        html.markup("<input type=\"radio\" name=\"language\" id=\"en\"/>");
        html.in("header", () -> Headline.write(html, run));
        List<Section> sections = sections(run);
        html.in(
                "nav",
                () -> sections.forEach(
                        section -> html.say("a href=\"#" + section.key() + "\"", "nav." + section.key())));
        html.in(
                "main",
                () -> sections.forEach(section -> html.in("section id=\"" + section.key() + "\"", () -> {
                    html.say("h2", section.key());
                    html.say("p class=\"lead\"", section.key() + ".lead");
                    section.content().accept(html, run);
                })));
        html.in("footer", () -> html.words("footer"));
        html.in("script", () -> html.markup(resource("report.js")));
    }

    private static List<Section> sections(Run run) {
        List<Section> sections = new ArrayList<>(LINKAGE);
        if (!run.isLinkage()) {
            sections.add(CLUSTERS_AT, CLUSTERS);
        }
        if (run.evidence().judged() != null) {
            sections.add(LABELS_AT, LABELS);
        }
        return sections;
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
