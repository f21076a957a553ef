package org.niangjia.engine.linkage.internal.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.LinkageEvidence.Group;
import org.niangjia.engine.linkage.LinkageEvidence.GroupKind;
import org.niangjia.engine.linkage.internal.decide.Matching.Decided;
import org.niangjia.engine.linkage.internal.decide.PairList;
import org.niangjia.engine.linkage.internal.model.Scoring;
import org.niangjia.engine.linkage.internal.normal.ChineseName;
import org.niangjia.engine.linkage.internal.normal.Spelling;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Groups of records whose links may be worse than those of others: whom a list serves badly should show. */
public final class RowGroups {

    private static final Set<String> WOMEN = Set.of("女", "女性", "f", "female", "w", "woman");
    private static final Set<String> MEN = Set.of("男", "男性", "m", "male", "man");
    private static final Pattern VILLAGE = Pattern.compile("[村屯]|乡(?!路|街)");
    private static final double SHARE_LEAST = 0.005;
    private static final int WITHOUT_MAX = 4;

    private record Membership(GroupKind kind, String field) {}

    private final List<Membership> groups = new ArrayList<>();
    private final int[] masks;

    private RowGroups(int rows) {
        masks = new int[rows];
    }

    public static RowGroups of(List<FieldValues> fields) {
        RowGroups groups = new RowGroups(fields.getFirst().rows());
        groups.add(GroupKind.ALL, "", fields.getFirst(), code -> true);
        for (FieldValues field : fields) {
            switch (field.kind()) {
                case CHINESE_NAME -> groups.addByValue(GroupKind.MINORITY_NAME, field, ChineseName::hasParts);
                case ADDRESS ->
                    groups.addByValue(
                            GroupKind.RURAL,
                            field,
                            value -> VILLAGE.matcher(value).find());
                case CATEGORY -> groups.addSexes(field);
                default -> {
                    // its emptiness alone makes a group
                }
            }
        }
        fields.stream()
                .filter(field -> share(field) > SHARE_LEAST && share(field) < 1)
                .sorted(Comparator.comparing((FieldValues field) -> field.kind() != ColumnKind.NATIONAL_NUMBER)
                        .thenComparing(RowGroups::share, Comparator.reverseOrder()))
                .limit(WITHOUT_MAX)
                .forEach(field -> groups.add(GroupKind.WITHOUT_FIELD, field.name(), field, code -> code == 0));
        return groups;
    }

    private static double share(FieldValues field) {
        return 1 - (double) field.filled() / Math.max(1, field.rows());
    }

    private void addSexes(FieldValues field) {
        boolean sexes = field.distinct() > 0;
        for (int code = 1; code <= field.distinct(); code++) {
            String word = Spelling.words(field.value(code)).toLowerCase(Locale.ROOT);
            sexes &= WOMEN.contains(word) || MEN.contains(word) || field.count(code) < field.filled() * SHARE_LEAST;
        }
        if (sexes) {
            addByValue(GroupKind.WOMEN, field, value -> WOMEN.contains(Spelling.words(value)));
            addByValue(GroupKind.MEN, field, value -> MEN.contains(Spelling.words(value)));
        }
    }

    private void addByValue(GroupKind kind, FieldValues field, Predicate<String> test) {
        boolean[] belongs = new boolean[field.distinct() + 1];
        IntStream.range(1, belongs.length).parallel().forEach(code -> belongs[code] = test.test(field.value(code)));
        add(kind, field.name(), field, code -> belongs[code]);
    }

    private void add(GroupKind kind, String name, FieldValues field, java.util.function.IntPredicate test) {
        int bit = 1 << groups.size();
        groups.add(new Membership(kind, name));
        for (int row = 0; row < masks.length; row++) {
            if (test.test(field.code(row))) {
                masks[row] |= bit;
            }
        }
    }

    /** Groups without records are left out. */
    public List<Group> judged(PairList scored, List<Decided> links) {
        int count = groups.size();
        double[] matches = new double[count];
        for (int i = 0; i < scored.size(); i++) {
            double probability = Scoring.probability(scored.odds(i));
            for (int mask = masks[scored.left(i)] | masks[scored.right(i)]; mask != 0; mask &= mask - 1) {
                matches[Integer.numberOfTrailingZeros(mask)] += probability;
            }
        }
        long[] linkCount = new long[count];
        double[] right = new double[count];
        boolean[] linked = new boolean[masks.length];
        for (Decided link : links) {
            linked[link.left()] = true;
            linked[link.right()] = true;
            for (int mask = masks[link.left()] | masks[link.right()]; mask != 0; mask &= mask - 1) {
                linkCount[Integer.numberOfTrailingZeros(mask)]++;
                right[Integer.numberOfTrailingZeros(mask)] += link.probability();
            }
        }
        List<Group> judged = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            long records = 0;
            long withLink = 0;
            for (int row = 0; row < masks.length; row++) {
                boolean belongs = (masks[row] >>> g & 1) == 1;
                records += belongs ? 1 : 0;
                withLink += belongs && linked[row] ? 1 : 0;
            }
            if (records > 0) {
                Membership group = groups.get(g);
                judged.add(
                        new Group(group.kind(), group.field(), records, withLink, linkCount[g], right[g], matches[g]));
            }
        }
        return judged;
    }
}
