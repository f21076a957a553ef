package org.niangjia.engine.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.linkage.internal.review.SampleFile;

/**
 * Pairs for people to judge, drawn by stratum: as many links as other pairs, near the threshold and away from it. Of each stratum as
 * many are drawn as of any other, as long as it has them, and each of its pairs with the same chance.
 *
 * @param pairs in random order
 * @param strata how many pairs each stratum has, drawn or not; without those that have none
 */
public record ReviewSample(List<Pair> pairs, Map<Stratum, Long> strata) {

    /** Others that are less probable are not drawn: there are too many of them, and hardly a match among them. */
    public static final double LEAST = 0.001;

    public ReviewSample {
        pairs = List.copyOf(pairs);
        strata = Map.copyOf(strata);
    }

    /** Pairs with a probability from {@code low} to below {@code high} that are links, or are none. */
    public enum Stratum {
        A(true, 0.999, 1),
        B(true, 0.99, 0.999),
        C(true, 0.9, 0.99),
        D(true, 0, 0.9),
        E(false, 0.5, 1),
        F(false, 0.1, 0.5),
        G(false, 0.01, 0.1),
        H(false, LEAST, 0.01);

        private final boolean linked;
        private final double low;
        private final double high;

        Stratum(boolean linked, double low, double high) {
            this.linked = linked;
            this.low = low;
            this.high = high;
        }

        /** @throws UnreadableTable if there is no such stratum */
        static Stratum of(String code) {
            return Stream.of(values())
                    .filter(stratum -> stratum.name().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableTable("the labels name a stratum " + code + "; there are A to H"));
        }

        /** Null if the pair is not drawn. */
        static @Nullable Stratum of(boolean linked, double probability) {
            return Stream.of(values())
                    .filter(stratum -> stratum.linked == linked && probability >= stratum.low)
                    .findFirst()
                    .orElse(null);
        }

        /** Whether its pairs are links; in a deduplication, of one cluster. */
        public boolean linked() {
            return linked;
        }

        public double low() {
            return low;
        }

        public double high() {
            return high;
        }
    }

    /**
     * @param left row of the left or only table, from 0
     * @param right row of the right or only table, from 0
     */
    public record Pair(int left, int right, Stratum stratum) {}

    /** How many of a stratum were drawn. */
    public Map<Stratum, Long> drawn() {
        Map<Stratum, Long> drawn = new EnumMap<>(Stratum.class);
        pairs.forEach(pair -> drawn.merge(pair.stratum(), 1L, Long::sum));
        return drawn;
    }

    /**
     * Writes it as a table for people: both identifiers, an empty column to fill in, what is compared of both records side by side, and
     * the stratum by a letter that doesn't tell what the engine thinks. XLSX if the name ends so, else CSV in UTF-8 with a mark.
     *
     * @param ids columns that name the records
     * @param right null of one table
     * @throws IOException if it can't be written, or is there already
     */
    public void write(Path file, LinkagePlan plan, IdColumns ids, RecordTable left, @Nullable RecordTable right)
            throws IOException {
        SampleFile.write(file, this, plan, ids, left, right == null ? left : right);
    }
}
