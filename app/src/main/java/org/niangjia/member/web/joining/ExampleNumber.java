package org.niangjia.member.web.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.niangjia.kernel.CitizenId;

/** Made-up national numbers for visitors of the demo: of a division that no place has, with a right check character. */
final class ExampleNumber {

    private static final LocalDate FIRST_BIRTH = LocalDate.of(1970, 1, 1);
    private static final int DAYS = 12_000;

    private ExampleNumber() {}

    static CitizenId random() {
        ThreadLocalRandom dice = ThreadLocalRandom.current();
        String birth = DateTimeFormatter.BASIC_ISO_DATE.format(FIRST_BIRTH.plusDays(dice.nextInt(DAYS)));
        String seventeen = "990101" + birth + "%03d".formatted(dice.nextInt(1_000));
        return new CitizenId(seventeen + CitizenId.checkCharacter(seventeen));
    }
}
