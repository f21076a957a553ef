package org.niangjia.engine.population.internal.register;

import java.util.List;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.PhoneNumbers;
import org.niangjia.engine.population.internal.register.Resident.Life;

/** Phones and employers as people write them down. */
final class ContactText {

    private static final int PHONES = 100_000_000;
    private static final List<String> LEGAL_FORMS = List.of("股份有限公司", "有限责任公司", "有限公司", "服务中心");

    private final long seed;
    private final PhoneNumbers phones;

    ContactText(long seed) {
        this.seed = seed;
        this.phones = new PhoneNumbers(seed);
    }

    String phone(Resident resident, Life life, Household household, Slips slips) {
        List<String> others = household.residents().stream()
                .map(other -> other.life().phone())
                .filter(other -> !other.equals(life.phone()))
                .toList();
        if (slips.happens(NoiseRate.PHONE_MISSING)) {
            return "";
        }
        if (slips.happens(NoiseRate.PHONE_CHANGED)) {
            return phones.of(slips.below(PHONES)).value();
        }
        if (!others.isEmpty() && slips.happens(NoiseRate.PHONE_RELATIVE)) {
            return slips.any(others);
        }
        SyntheticEmployer employer = life.employer();
        if (employer != null && slips.happens(NoiseRate.PHONE_EMPLOYER)) {
            return ofEmployer(employer);
        }
        return slips.happens(NoiseRate.PHONE_WRITTEN_OTHERWISE) ? otherwise(life.phone(), slips) : life.phone();
    }

    private String ofEmployer(SyntheticEmployer employer) {
        Dice dice = Dice.of(seed, "phone of " + employer.name(), 0);
        return phones.of(dice.below(PHONES)).value();
    }

    private static String otherwise(String phone, Slips slips) {
        return switch (slips.below(3)) {
            case 0 -> "+86 " + phone;
            case 1 -> phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
            default -> phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
        };
    }

    String employer(Life life, Slips slips) {
        SyntheticEmployer employer = life.employer();
        if (employer == null || slips.happens(NoiseRate.EMPLOYER_MISSING)) {
            return "";
        }
        if (slips.happens(NoiseRate.EMPLOYER_SHORT)) {
            return employer.shortName();
        }
        String name = employer.name();
        String form = LEGAL_FORMS.stream().filter(name::endsWith).findFirst().orElse("");
        return !form.isEmpty() && slips.happens(NoiseRate.EMPLOYER_BARE)
                ? name.substring(0, name.length() - form.length())
                : name;
    }
}
