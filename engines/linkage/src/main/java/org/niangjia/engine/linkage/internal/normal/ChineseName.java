package org.niangjia.engine.linkage.internal.normal;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name in Chinese characters, standardised: width and spaces, the dots of minority names, traditional and variant
 * characters, compound surnames, sounds.
 *
 * @param characters without dots, simplified, variants of surnames folded
 * @param segments the parts between the dots of a minority name, else one
 * @param surname one character, two of a compound surname; empty for a minority name with dots
 * @param sounds pinyin without tones, one syllable for each character
 * @param roughSounds the same with sounds folded that many speakers confuse: zh/z, ch/c, sh/s, n/l, in/ing, en/eng, an/ang
 */
public record ChineseName(
        String characters, List<String> segments, String surname, List<String> sounds, List<String> roughSounds) {

    private static final Pattern DOTS = Pattern.compile("[·•‧・．.∙⋅᛫●\\-]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Transliterator OF_SURNAME = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final Transliterator OF_TEXT = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "夹谷", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌",
            "微生", "公户", "公玉", "公仪", "梁丘", "公仲", "公上", "公门", "公山", "公坚", "左丘", "公伯", "西门", "公祖", "第五", "公乘", "贯丘", "公皙",
            "南荣", "东里", "东宫", "仲长", "子书", "子桑", "即墨", "达奚", "褚师");

    /** Surnames that one and the same family writes in several ways, since the simplifications of 1977 above all. */
    private static final Map<Character, Character> VARIANTS = Map.ofEntries(
            Map.entry('阎', '闫'),
            Map.entry('萧', '肖'),
            Map.entry('傅', '付'),
            Map.entry('邱', '丘'),
            Map.entry('戴', '代'),
            Map.entry('蓝', '兰'),
            Map.entry('於', '于'),
            Map.entry('甯', '宁'),
            Map.entry('雒', '洛'),
            Map.entry('候', '侯'));

    /** Characters that given names read otherwise than most texts do: 长江 is chang jiang, 念曾 nian zeng. */
    private static final Map<Integer, String> IN_GIVEN_NAMES = Map.of((int) '长', "chang", (int) '曾', "zeng");

    private static final Map<String, List<String>> SURNAMES = new ConcurrentHashMap<>();
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>(IN_GIVEN_NAMES);
    private static final Map<String, String> ROUGH = new ConcurrentHashMap<>();

    public static ChineseName of(String written) {
        String compatible = Normalizer.normalize(written, Normalizer.Form.NFKC);
        String bare = Spelling.simplified(SPACES.matcher(compatible).replaceAll(""));
        List<String> segments = List.of(DOTS.split(bare)).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
        String joined = String.join("", segments);
        boolean minority = segments.size() > 1;
        String surname = minority || joined.isEmpty()
                ? ""
                : joined.length() > 2 && COMPOUND.contains(joined.substring(0, 2))
                        ? joined.substring(0, 2)
                        : joined.substring(0, joined.offsetByCodePoints(0, 1));
        String folded = surname.length() == 1
                ? VARIANTS.getOrDefault(surname.charAt(0), surname.charAt(0)) + joined.substring(1)
                : joined;
        String foldedSurname = folded.substring(0, surname.length());
        List<String> sounds = sounds(foldedSurname, folded.substring(surname.length()));
        return new ChineseName(
                folded,
                segments,
                foldedSurname,
                sounds,
                sounds.stream().map(ChineseName::rough).toList());
    }

    /** Whether it is a minority name with a dot between its parts; far cheaper than reading it all. */
    public static boolean hasParts(String written) {
        return DOTS.splitAsStream(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .filter(part -> !part.isBlank())
                        .count()
                > 1;
    }

    /** Only the surname is read as a surname: 乐 is yue in 乐嘉, le in 张乐; 单 is shan, dan. */
    private static List<String> sounds(String surname, String given) {
        Stream<String> ofGiven =
                given.codePoints().mapToObj(character -> READINGS.computeIfAbsent(character, ChineseName::sound));
        return Stream.concat(SURNAMES.computeIfAbsent(surname, ChineseName::surnameSounds).stream(), ofGiven)
                .toList();
    }

    /** A compound one as a whole: 万俟 is mo qi. */
    private static List<String> surnameSounds(String surname) {
        synchronized (OF_SURNAME) {
            return SPACES.splitAsStream(OF_SURNAME.transliterate(surname).strip())
                    .filter(sound -> !sound.isEmpty())
                    .toList();
        }
    }

    private static String sound(int character) {
        synchronized (OF_TEXT) {
            return OF_TEXT.transliterate(Character.toString(character)).strip();
        }
    }

    private static String rough(String sound) {
        return ROUGH.computeIfAbsent(sound, ChineseName::folded);
    }

    private static String folded(String sound) {
        String flat =
                sound.replaceFirst("^([zcs])h", "$1").replaceFirst("^[nr]", "l").replaceFirst("^h(?=u)", "f");
        return flat.replaceFirst("ng$", "n");
    }

    /** All that follows the surname. */
    public String given() {
        return characters.substring(surname.length());
    }
}
