package org.niangjia.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.CreditCode;
import org.niangjia.kernel.TimeOrderedUuid;
import org.niangjia.kernel.UnionId;
import org.niangjia.organisation.UnionChange;
import org.niangjia.organisation.UnionFacts;
import org.niangjia.organisation.UnionKind;
import org.niangjia.organisation.UnionLevel;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.UnionRegister;

/**
 * What stands in the fields of a founding or of a union's facts, and what is wrong with it.
 *
 * @param key of the request, the same however often the form is sent
 * @param typed what was typed, by field
 * @param wrong message key of what is wrong, by field
 */
record FactsForm(UUID key, Map<String, String> typed, Map<String, String> wrong) {

    private static final String NAME = "name";
    private static final String SHORT_NAME = "short-name";
    private static final String CREDIT_CODE = "credit-code";
    private static final String EMPLOYER = "employer";
    private static final String EMPLOYER_CODE = "employer-code";
    private static final String INDUSTRY = "industry";
    private static final String FOUNDED = "founded";
    private static final String PAPERS = "papers";
    private static final String REASON = "reason";
    private static final String DIVISION = "division";
    private static final String SORT = "sort";

    /** What a founder chooses: level and kind in one. */
    enum Sort {
        ENTERPRISE(UnionLevel.GRASSROOTS, UnionKind.ENTERPRISE),
        JOINT(UnionLevel.GRASSROOTS, UnionKind.JOINT),
        COMMUNITY(UnionLevel.GRASSROOTS, UnionKind.COMMUNITY),
        NEW_FORM(UnionLevel.GRASSROOTS, UnionKind.NEW_FORM),
        FEDERATION(UnionLevel.GRASSROOTS, UnionKind.INDUSTRY),
        TOWN(UnionLevel.TOWN, UnionKind.PLACE),
        COUNTY(UnionLevel.COUNTY, UnionKind.PLACE),
        CITY(UnionLevel.CITY, UnionKind.PLACE),
        POOL(UnionLevel.GRASSROOTS, UnionKind.POOL);

        final UnionLevel level;
        final UnionKind kind;

        Sort(UnionLevel level, UnionKind kind) {
            this.level = level;
            this.kind = kind;
        }

        static List<Sort> below(UnionNode parent) {
            return List.of(values()).stream()
                    .filter(sort -> sort.level.compareTo(parent.level()) > 0)
                    .filter(sort -> sort != POOL || parent.level() == UnionLevel.COUNTY)
                    .toList();
        }
    }

    static FactsForm empty(UnionNode parent) {
        return new FactsForm(TimeOrderedUuid.next(), Map.of(DIVISION, parent.division()), Map.of());
    }

    static FactsForm of(UnionFacts facts) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(NAME, facts.name());
        typed.put(SHORT_NAME, facts.shortName());
        typed.put(CREDIT_CODE, Objects.toString(facts.creditCode(), ""));
        typed.put(EMPLOYER, Objects.toString(facts.employer(), ""));
        typed.put(EMPLOYER_CODE, Objects.toString(facts.employerCode(), ""));
        typed.put(INDUSTRY, Objects.toString(facts.industryParent(), ""));
        typed.put(FOUNDED, Objects.toString(facts.founded(), ""));
        typed.put(PAPERS, Objects.toString(facts.papers(), ""));
        return new FactsForm(TimeOrderedUuid.next(), typed, Map.of());
    }

    static FactsForm typed(UUID key, Map<String, String> typed, boolean founding) {
        Map<String, String> wrong = new LinkedHashMap<>();
        FactsForm form = new FactsForm(key, typed, wrong);
        form.checkLength(NAME, 2, UnionFacts.NAME_LENGTH_MAX);
        form.checkLength(SHORT_NAME, 1, UnionFacts.SHORT_NAME_LENGTH_MAX);
        form.checkCode(CREDIT_CODE);
        form.checkCode(EMPLOYER_CODE);
        if (!form.value(EMPLOYER).isEmpty()) {
            form.checkLength(EMPLOYER, 2, UnionFacts.NAME_LENGTH_MAX);
        }
        if (!form.value(PAPERS).isEmpty()) {
            form.checkLength(PAPERS, 1, UnionFacts.PAPERS_LENGTH_MAX);
        }
        if (!form.value(FOUNDED).isEmpty() && form.founded() == null) {
            wrong.put(FOUNDED, "registry.wrong.day");
        }
        if (!UnionRegister.isReason(form.value(REASON))) {
            wrong.put(REASON, "registry.wrong.reason");
        }
        if (founding) {
            if (!form.value(DIVISION).matches("\\d{6}")) {
                wrong.put(DIVISION, "registry.wrong.division");
            }
            if (form.sort() == null) {
                wrong.put(SORT, "registry.wrong.sort");
            }
        }
        return form;
    }

    private void checkLength(String field, int min, int max) {
        int length = value(field).codePointCount(0, value(field).length());
        if (length < min || length > max) {
            wrong.put(field, "registry.wrong." + field);
        }
    }

    private void checkCode(String field) {
        if (!value(field).isEmpty() && CreditCode.read(value(field)) instanceof CreditCode.Wrong wrongCode) {
            wrong.put(field, "CreditCode." + wrongCode.fault());
        }
    }

    FactsForm refused(String field, String words) {
        Map<String, String> more = new LinkedHashMap<>(wrong);
        more.put(field, words);
        return new FactsForm(key, typed, more);
    }

    boolean isRight() {
        return wrong.isEmpty();
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    String reason() {
        return value(REASON);
    }

    @Nullable
    Sort sort() {
        return List.of(Sort.values()).stream()
                .filter(sort -> sort.name().equals(value(SORT)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate founded() {
        try {
            return value(FOUNDED).isEmpty() ? null : LocalDate.parse(value(FOUNDED));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private @Nullable CreditCode code(String field) {
        return CreditCode.read(value(field)) instanceof CreditCode.Valid valid ? valid.code() : null;
    }

    private @Nullable UnionId industry() {
        try {
            return value(INDUSTRY).isEmpty() ? null : UnionId.of(value(INDUSTRY));
        } catch (IllegalArgumentException noUnion) {
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    UnionFacts facts() {
        return new UnionFacts(
                value(NAME),
                value(SHORT_NAME),
                code(CREDIT_CODE),
                orNull(value(EMPLOYER)),
                code(EMPLOYER_CODE),
                industry(),
                founded(),
                orNull(value(PAPERS)));
    }

    UnionChange founding(UnionId parent) {
        Sort sort = Objects.requireNonNull(sort());
        return new UnionChange.Found(parent, sort.level, sort.kind, value(DIVISION), facts());
    }
}
