package org.niangjia.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedUuidTest {

    private static long millisOf(UUID identifier) {
        return identifier.getMostSignificantBits() >>> 16;
    }

    /** One identifier for each of some following milliseconds. */
    private static List<UUID> oneEachMillisecond() {
        List<UUID> made = new ArrayList<>();
        made.add(TimeOrderedUuid.next());
        while (made.size() < 20) {
            UUID next = TimeOrderedUuid.next();
            if (millisOf(next) > millisOf(made.getLast())) {
                made.add(next);
            }
        }
        return made;
    }

    @Test
    void identifiersOfLaterMillisecondsSortLater() {
        assertThat(oneEachMillisecond()).isSorted();
    }

    @Test
    void identifiersSortAsTextAsTheySortAsValues() {
        assertThat(oneEachMillisecond()).extracting(UUID::toString).isSorted();
    }

    @Test
    void anIdentifierIsOfVersionSevenAndTheStandardsVariant() {
        UUID identifier = TimeOrderedUuid.next();

        assertThat(identifier.version()).isEqualTo(7);
        assertThat(identifier.variant()).isEqualTo(2);
    }

    @Test
    void anIdentifierTellsWhenItWasMade() {
        long before = System.currentTimeMillis();
        long made = millisOf(TimeOrderedUuid.next());
        long after = System.currentTimeMillis();

        assertThat(made).isBetween(before, after);
    }

    @Test
    void identifiersOfTheSameMillisecondDiffer() {
        assertThat(Stream.generate(TimeOrderedUuid::next).limit(100_000)).doesNotHaveDuplicates();
    }
}
