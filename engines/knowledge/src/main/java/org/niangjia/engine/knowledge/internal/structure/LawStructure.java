package org.niangjia.engine.knowledge.internal.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.niangjia.engine.knowledge.Passage;
import org.niangjia.engine.knowledge.internal.reading.Block;
import org.niangjia.engine.knowledge.internal.text.ArticleNumber;
import org.niangjia.engine.knowledge.internal.text.ChineseNumber;

/** The structure of Chinese laws: 编, 分编, 章 and 节 above articles, an appendix behind them. */
final class LawStructure {

    private static final int ARTICLES_MIN = 2;
    private static final int PART_LENGTH_MAX = 50;
    private static final List<String> RANKS = List.of("编", "分编", "章", "节");
    private static final int CHAPTER = RANKS.indexOf("章");

    /** Not a reference such as 第三条规定的, 第三条、第四条 or 第三条第二款, with which a sentence may begin. */
    private static final Pattern ARTICLE =
            Pattern.compile("^(" + ArticleNumber.NAME + ")(?![的和、所或与至及到，,。；第]|规定)[\\s\u3000:：]*(.*)$", Pattern.DOTALL);

    private static final Pattern PART =
            Pattern.compile("^第[" + ChineseNumber.DIGITS + "]{1,9}(分编|编|章|节)(?![的和、所或与至及，,。；]|规定).*");
    private static final Pattern APPENDIX = Pattern.compile("^(附录|附件|附表|附则|附)([一二三四五六七八九十\\d]{0,3})[:：]?$");

    private LawStructure() {}

    static boolean applies(List<Block> blocks) {
        return blocks.stream().filter(block -> isArticle(block.text())).count() >= ARTICLES_MIN;
    }

    static boolean isArticle(String line) {
        return ARTICLE.matcher(line).matches();
    }

    static boolean isPart(String line) {
        return line.length() <= PART_LENGTH_MAX && PART.matcher(line).matches();
    }

    static List<Passage> passages(String title, List<Block> blocks) {
        PassageCollector collector = new PassageCollector(title);
        NavigableMap<Integer, String> parts = new TreeMap<>();
        for (Block block : blocks) {
            String line = block.text();
            Matcher article = ARTICLE.matcher(line);
            if (article.matches()) {
                collector.beginArticle(article.group(1), new ArrayList<>(parts.values()));
                collector.paragraph(article.group(4));
            } else if (isPart(line)) {
                enter(parts, line);
            } else if (isOutsideArticles(block)) {
                String heading = APPENDIX.matcher(line).replaceFirst("$1$2");
                parts.clear();
                collector.beginSection(heading, List.of());
                parts.put(CHAPTER, heading);
            } else if (!isContents(line)) {
                collector.paragraph(line);
            }
        }
        return collector.finish();
    }

    private static boolean isOutsideArticles(Block block) {
        return APPENDIX.matcher(block.text()).matches() || (block.isHeading() && !isContents(block.text()));
    }

    private static boolean isContents(String line) {
        return line.replaceAll("[\\s\u3000]", "").equals("目录");
    }

    private static void enter(NavigableMap<Integer, String> parts, String line) {
        Matcher part = PART.matcher(line);
        if (part.matches()) {
            int rank = RANKS.indexOf(part.group(1));
            parts.tailMap(rank, true).clear();
            parts.put(rank, line);
        }
    }
}
