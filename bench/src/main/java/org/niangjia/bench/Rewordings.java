package org.niangjia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/** Other words for what a passage says: written by hand, and made by rule. */
final class Rewordings {

    private static final Pattern CHINESE =
            Pattern.compile("(?<![第同])[一二三四五六七八九十百]{1,4}(?=个工作日|工作日|小时|周岁|个月|年|日|天|倍|人)");
    private static final Pattern ARABIC =
            Pattern.compile("(?<![\\d.第])[1-9]\\d?(?=个工作日|工作日|小时|周岁|个月|年(?!\\d|\\s*\\d)|日|天|倍|人)");
    private static final Pattern PERCENT = Pattern.compile("百分之([一二三四五六七八九十百]{1,4})");

    private Rewordings() {}

    /**
     * A sentence that a passage supports.
     *
     * @param document title as the document writes it
     * @param heading of the passage
     */
    record Rewording(String document, String heading, String text) {}

    /** Those of a table beside this class: document, tab, heading, tab, sentence. */
    static List<Rewording> read(String table) {
        try (InputStream stream = Objects.requireNonNull(Rewordings.class.getResourceAsStream(table))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new Rewording(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence in words that mean the same, some of them chosen by chance. */
    static String byRule(String text, Random random) {
        String said = text;
        said = random.nextBoolean()
                ? ChineseDigits.replaceIn(said, CHINESE)
                : ARABIC.matcher(said).replaceAll(found -> ChineseDigits.of(Integer.parseInt(found.group())));
        said = PERCENT.matcher(said).replaceAll(found -> ChineseDigits.inDigits(found.group(1)) + "%");
        said = said.replaceAll("(?<=[一二三四五六七八九十百\\d])日(?=内|以上|以下|的|，|。)", "天");
        said = random.nextBoolean() ? said.replace("应当", "应该") : said.replace("应当", "要");
        said = random.nextBoolean() ? said.replace("不得", "不能") : said.replace("不得", "不可以");
        said = said.replace("用人单位", random.nextBoolean() ? "单位" : "公司");
        said = random.nextBoolean() ? said.replaceAll("(?<!形态|派遣)劳动者", "员工") : said;
        said = said.replace("或者", random.nextBoolean() ? "或" : "、");
        return said.replaceAll("(?<!不)依法", "").replace("按照", "按").replace("以及", "和");
    }
}
