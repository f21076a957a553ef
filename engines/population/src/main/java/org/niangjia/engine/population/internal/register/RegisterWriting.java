package org.niangjia.engine.population.internal.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.niangjia.engine.population.Federation;
import org.niangjia.engine.population.Noise;
import org.niangjia.engine.population.NoiseRate;
import org.niangjia.engine.population.OfficeList;
import org.niangjia.engine.population.RegisterSummary;
import org.niangjia.engine.population.SlipCounts;
import org.niangjia.engine.population.SyntheticMember;
import org.niangjia.engine.population.internal.Dice;
import org.niangjia.engine.population.internal.register.Coverage.Known;
import org.niangjia.engine.population.internal.register.Form.Subject;
import org.niangjia.engine.population.internal.register.RegisterFiles.Counts;
import org.niangjia.engine.population.internal.register.Resident.Membership;

/** Goes through the households and writes into all lists whom each of them knows. */
public final class RegisterWriting implements AutoCloseable {

    private static final int MEMBERS_OF_A_PART = 20_000;
    private static final int PARTS_MAX = 64;

    private final Federation federation;
    private final Noise noise;
    private final long seed;
    private final SlipCounts slips = new SlipCounts();
    private final Clerk clerk;
    private final Coverage coverage;
    private final MembersFile members;
    private final Map<OfficeList, RegisterFiles> registers = new EnumMap<>(OfficeList.class);
    private final List<OfficeList> choice = OfficeList.registers();

    /** @param likeMembers whether to write registers under the headings of the members' list too */
    public RegisterWriting(Federation federation, Noise noise, Path folder, boolean likeMembers) throws IOException {
        this.federation = federation;
        this.noise = noise;
        seed = federation.settings().seed();
        clerk = new Clerk(seed, noise, slips);
        coverage = new Coverage(seed, noise);
        members = new MembersFile(folder, clerk);
        int parts = Math.min(PARTS_MAX, 1 + federation.settings().memberCount() / MEMBERS_OF_A_PART);
        for (OfficeList register : choice) {
            registers.put(register, new RegisterFiles(Forms.of(register), folder, parts, likeMembers, seed));
        }
    }

    /** @param progress takes the count of members that are written */
    public RegisterSummary write(IntConsumer progress) throws IOException {
        Households households = new Households(federation, noise);
        int wanted = federation.settings().memberCount();
        int written = 0;
        for (int head = 0; written < wanted; head++) {
            SyntheticMember member = federation.member(head);
            Household household = households.with(member);
            Map<Long, List<String>> ids = new HashMap<>();
            for (Resident resident : household.residents()) {
                Membership membership = resident.membership();
                if (membership != null && written < wanted) {
                    ids.put(resident.key(), members.add(resident, membership, household));
                    written++;
                    addNamesake(households, resident);
                }
            }
            addAll(household, ids);
            if (Dice.of(seed, "without-member", head).chance(noise.rate(NoiseRate.HOUSEHOLD_WITHOUT_MEMBER))) {
                addAll(households.afterThatOf(member), Map.of());
            }
            progress.accept(written);
        }
        return finished(wanted);
    }

    private void addAll(Household household, Map<Long, List<String>> ids) throws IOException {
        for (Known known : coverage.of(household)) {
            List<String> members = ids.getOrDefault(known.resident().key(), List.of());
            add(known.register(), known.resident(), household, members);
        }
    }

    private void addNamesake(Households households, Resident resident) throws IOException {
        Dice dice = Dice.of(seed, "namesake", resident.key());
        if (dice.chance(noise.rate(NoiseRate.PERSON_NAMESAKE))) {
            Household other = households.namesakeOf(resident, dice);
            // Workers of closed firms need a firm, which a stranger has not.
            OfficeList register = choice.get(dice.below(choice.size() - 1));
            add(register, other.head(), other, List.of());
        }
    }

    private void add(OfficeList register, Resident resident, Household household, List<String> members)
            throws IOException {
        Slips first = clerk.slips(register, resident, 0);
        if (resident.dead() && !first.happens(NoiseRate.RECORD_DEAD)) {
            return;
        }
        write(register, resident, household, members, first);
        if (first.happens(NoiseRate.RECORD_DOUBLED)) {
            write(register, resident, household, members, clerk.slips(register, resident, 1));
        }
    }

    private void write(OfficeList register, Resident resident, Household household, List<String> members, Slips slips)
            throws IOException {
        Form form = Forms.of(register);
        Written written = clerk.written(resident, household, form.order(), slips);
        Objects.requireNonNull(registers.get(register))
                .add(new Subject(written, resident, household, slips.dice()), members);
    }

    private RegisterSummary finished(int wanted) throws IOException {
        Map<OfficeList, Long> rows = new EnumMap<>(OfficeList.class);
        Map<OfficeList, Long> pairs = new EnumMap<>(OfficeList.class);
        members.close();
        rows.put(OfficeList.MEMBERS, members.rows());
        for (OfficeList register : choice) {
            Counts counts = Objects.requireNonNull(registers.get(register)).finish();
            rows.put(register, counts.rows());
            pairs.put(register, counts.pairs());
        }
        return new RegisterSummary(wanted, rows, pairs, slips);
    }

    @Override
    public void close() throws IOException {
        members.close();
        for (RegisterFiles files : registers.values()) {
            files.close();
        }
    }
}
