package org.niangjia.engine.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.niangjia.kernel.CitizenId;

/** Two lists of made-up Chinese persons with the mistakes that lists have; half of each list stands in the other. */
final class Persons {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文红梅海燕晓春雪琴丹萍";
    private static final List<String> SAME_SOUND = List.of("伟玮炜", "芳方", "静婧", "丽莉", "军君", "勇永", "艳燕", "明鸣", "平萍");
    private static final List<String> ROADS = List.of("人民", "建设", "解放", "新华", "中山", "和平", "胜利", "文化", "光明");
    private static final List<String> COLUMNS = List.of("编号", "姓名", "性别", "出生日期", "身份证号", "手机", "住址");

    private final SplittableRandom random;
    private final List<List<String>> left = new ArrayList<>();
    private final List<List<String>> right = new ArrayList<>();

    Persons(int size, long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < size; i++) {
            List<String> person = person();
            left.add(written("L" + i, person));
            boolean inBoth = i % 2 == 0;
            right.add(written("R" + (inBoth ? i : size + i), inBoth ? person : person()));
        }
    }

    List<List<String>> left() {
        return left;
    }

    List<List<String>> right() {
        return right;
    }

    /** Puts strangers of one name and day of birth in both lists; half of them without a number, so that nothing tells them apart. */
    Persons withStrangers(int below) {
        for (int i = 1; i < below; i += 2) {
            List<String> person = left.get(i);
            List<String> stranger = right.get(i);
            String number = i % 4 == 1 ? stranger.get(4) : "";
            left.set(i, List.of(person.get(0), person.get(1), person.get(2), person.get(3), person.get(4), "", ""));
            right.set(i, List.of(stranger.get(0), person.get(1), person.get(2), person.get(3), number, "", ""));
        }
        return this;
    }

    static RecordTable table(List<List<String>> rows) {
        RecordTable.Builder table = RecordTable.of(COLUMNS);
        rows.forEach(table::add);
        return table.build();
    }

    /** Whether two records are one: their numbers say so. */
    static boolean areOne(String left, String right) {
        return left.substring(1).equals(right.substring(1));
    }

    private List<String> person() {
        boolean man = random.nextBoolean();
        String birth = "%d%02d%02d".formatted(random.nextInt(1950, 2005), random.nextInt(1, 13), random.nextInt(1, 29));
        String first = "990%d0%d".formatted(random.nextInt(1, 4), random.nextInt(1, 9)) + "1" + birth;
        String seventeen = first.substring(0, 6) + birth + "%03d".formatted(2 * random.nextInt(500) + (man ? 1 : 0));
        String given = pick(GIVEN) + (random.nextInt(4) == 0 ? "" : pick(GIVEN));
        return List.of(
                pick(SURNAMES) + given,
                man ? "男" : "女",
                birth.substring(0, 4) + "-" + birth.substring(4, 6) + "-" + birth.substring(6),
                seventeen + CitizenId.checkCharacter(seventeen),
                "100%08d".formatted(random.nextInt(100_000_000)),
                "望澜区" + ROADS.get(random.nextInt(ROADS.size())) + "路" + random.nextInt(1, 300) + "号"
                        + random.nextInt(1, 30) + "号楼" + random.nextInt(100, 2000) + "室");
    }

    private List<String> written(String id, List<String> person) {
        String name = person.get(0);
        String number = person.get(3);
        return List.of(
                id,
                happens(8) ? sameSound(name) : happens(5) ? name.charAt(0) + " " + name.substring(1) : name,
                person.get(1),
                happens(10) ? "" : person.get(2),
                happens(15) ? "" : happens(6) ? exchanged(number) : number,
                happens(25) ? "" : person.get(4),
                happens(12) ? "" : person.get(5).replace(happens(10) ? "号楼" : "?", "-"));
    }

    private boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private static String exchanged(String number) {
        return number.substring(0, 14) + number.charAt(15) + number.charAt(14) + number.substring(16);
    }

    private static String sameSound(String name) {
        for (String group : SAME_SOUND) {
            int at = group.indexOf(name.charAt(name.length() - 1));
            if (at >= 0) {
                return name.substring(0, name.length() - 1) + group.charAt((at + 1) % group.length());
            }
        }
        return name;
    }
}
