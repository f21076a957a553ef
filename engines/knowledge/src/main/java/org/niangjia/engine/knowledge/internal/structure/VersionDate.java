package org.niangjia.engine.knowledge.internal.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.internal.reading.Block;
import org.niangjia.engine.knowledge.internal.reading.Extract;

/**
 * The date of a document's version: the latest on which it was adopted, published or amended, as its head or its file's
 * name say. A date on which it merely came into force counts only if there is no other.
 */
final class VersionDate {

    private static final int BLOCKS_SEARCHED = 10;
    private static final int LINE_LENGTH_MAX = 800;
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*(?:年|-|/|\\.)\\s*(\\d{1,2})\\s*(?:月|-|/|\\.)\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern MADE = Pattern.compile("通过|公布|发布|印发|修正|修订|修改|更新|制定|颁布|批准");
    private static final Pattern IN_FORCE = Pattern.compile("施行|实施|生效|执行");
    private static final Pattern NOTHING_ELSE = Pattern.compile("[\\d\\s年月日/.()（）-]+");

    private VersionDate() {}

    /** ISO date, or empty. */
    static String of(FileName name, Extract extract) {
        List<LocalDate> made = new ArrayList<>();
        List<LocalDate> inForce = new ArrayList<>();
        for (String line : historyLines(extract)) {
            (onlyInForce(line) ? inForce : made).addAll(dates(line));
        }
        made.addAll(dates(name.date()));
        return latest(made).or(() -> latest(inForce)).map(LocalDate::toString).orElse("");
    }

    private static boolean onlyInForce(String line) {
        return IN_FORCE.matcher(line).find() && !MADE.matcher(line).find();
    }

    private static List<String> historyLines(Extract extract) {
        List<Block> blocks = extract.blocks();
        List<String> lines = new ArrayList<>();
        boolean marked = extract.headBlocks() > 0;
        int end = marked ? extract.headBlocks() : Math.min(BLOCKS_SEARCHED, blocks.size());
        for (Block block : blocks.subList(0, end)) {
            String line = block.text();
            if (LawStructure.isArticle(line)) {
                break;
            }
            if (marked || tellsHistory(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean tellsHistory(String line) {
        return line.length() <= LINE_LENGTH_MAX
                && (MADE.matcher(line).find()
                        || IN_FORCE.matcher(line).find()
                        || NOTHING_ELSE.matcher(line).matches());
    }

    private static List<LocalDate> dates(String line) {
        List<LocalDate> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(line);
        while (matcher.find()) {
            dateOf(matcher).ifPresent(dates::add);
        }
        return dates;
    }

    /** Empty for a slip of the pen such as 2月30日. */
    private static Optional<LocalDate> dateOf(MatchResult date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> latest(List<LocalDate> dates) {
        return dates.stream().max(LocalDate::compareTo);
    }
}
