package org.niangjia.engine.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.niangjia.engine.population.internal.Generation;
import org.niangjia.kernel.OrgPath;

/**
 * The federation of the fictional province 云江省, made from a seed: the same settings give the same federation, to the
 * byte. Immutable, and safe for several threads.
 *
 * <p>Unions, employers, staff and joinings are held in memory; members are made when they are asked for.
 */
public final class Federation {

    /** The day as of which members are described: nobody joined later. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 12, 31);

    private final Settings settings;
    private final Generation generation;

    private Federation(Settings settings) {
        this.settings = settings;
        this.generation = new Generation(settings);
    }

    public static Federation generate(Settings settings) {
        return new Federation(settings);
    }

    public Settings settings() {
        return settings;
    }

    /** All unions, each after its parents by place and by industry. */
    public List<SyntheticUnion> unions() {
        return generation.unions();
    }

    public Optional<SyntheticUnion> unionAt(OrgPath path) {
        return generation.unionAt(path);
    }

    public List<SyntheticEmployer> employers() {
        return generation.employers();
    }

    /** All members by rising number, each made when the stream comes to it. */
    public Stream<SyntheticMember> members() {
        return IntStream.range(0, settings.memberCount()).mapToObj(generation::member);
    }

    /** @throws IndexOutOfBoundsException unless the number is at least 0 and below the count of members */
    public SyntheticMember member(int number) {
        return generation.member(Objects.checkIndex(number, settings.memberCount()));
    }

    /** Demo accounts at the desk, at least one for each role. */
    public List<SyntheticStaff> staff() {
        return generation.staff();
    }

    /** People who asked to join and wait, in several counties. */
    public List<SyntheticJoining> joinings() {
        return generation.joinings();
    }
}
