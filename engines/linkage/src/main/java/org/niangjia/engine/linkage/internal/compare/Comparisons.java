package org.niangjia.engine.linkage.internal.compare;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.ColumnKind;
import org.niangjia.engine.linkage.internal.normal.BirthDays;
import org.niangjia.engine.linkage.internal.table.FieldValues;

/** Gives each field the comparison that suits its kind. */
public final class Comparisons {

    private static final int MANY = 10_000;

    private Comparisons() {}

    /** @param clock tells which days of birth lie in the future */
    public static List<Comparison> of(List<FieldValues> fields, Clock clock) {
        Optional<NationalNumberComparison> number = fields.stream()
                .filter(field -> field.kind() == ColumnKind.NATIONAL_NUMBER)
                .findFirst()
                .map(field -> NationalNumberComparison.of(field, clock));
        Optional<String> birth = BirthDays.nameIn(fields);
        // Reading a field is parallel in parts only: with several at a time no processor waits. For a few rows it isn't
        // worth it.
        boolean many = !fields.isEmpty() && fields.getFirst().rows() > MANY;
        return (many ? fields.parallelStream() : fields.stream())
                .flatMap(field -> of(field, fields, number, birth).stream())
                .toList();
    }

    private static Optional<Comparison> of(
            FieldValues field,
            List<FieldValues> fields,
            Optional<NationalNumberComparison> number,
            Optional<String> birth) {
        if (field.kind() == ColumnKind.NATIONAL_NUMBER) {
            return number.filter(known -> known.field().equals(field.name())).map(known -> known);
        }
        if (field.kind() == ColumnKind.IGNORED) {
            return Optional.empty();
        }
        boolean isBirth = birth.isPresent() && birth.get().equals(field.name());
        Comparison plain = plain(field, fields, isBirth);
        boolean contained = isBirth || isSex(field);
        return Optional.of(contained && number.isPresent() ? new OnlyWithoutNumber(plain, number.get()) : plain);
    }

    private static boolean isSex(FieldValues field) {
        return field.kind() == ColumnKind.CATEGORY && field.variety() <= 4;
    }

    private static Comparison plain(FieldValues field, List<FieldValues> all, boolean isBirth) {
        return switch (field.kind()) {
            case GIVEN_NAME -> new WordComparison(field, of(all, ColumnKind.SURNAME));
            case SURNAME -> new WordComparison(field, of(all, ColumnKind.GIVEN_NAME));
            case PLACE, EMAIL -> new WordComparison(field, null);
            case CHINESE_NAME -> ChineseNameComparison.of(field);
            case DATE -> DayComparison.of(field, isBirth);
            case YEAR -> new YearComparison(field);
            case NUMBER, PHONE, SHORT_NUMBER, NATIONAL_NUMBER -> new NumberComparison(field);
            case CATEGORY, IGNORED -> new CategoryComparison(field);
            case FULL_NAME, ADDRESS, ORGANISATION, TEXT, PEOPLE -> new TokenComparison(field, field.tokens());
        };
    }

    private static @Nullable FieldValues of(List<FieldValues> all, ColumnKind kind) {
        return all.stream().filter(field -> field.kind() == kind).findFirst().orElse(null);
    }
}
