package org.niangjia.engine.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bytes of the demo federation. A hash that changes tells that every demo federation changes with it: then the change
 * must be meant, and the changelog must say so.
 */
class GoldenBytesTest {

    private static final Federation DEMO = Federation.generate(Settings.ofDefaults());

    private static String hash(Stream<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Numbers in clear, which their own text masks. */
    private static String clear(SyntheticPerson person) {
        return person.name() + " " + person.citizenId().value() + " "
                + person.phone().value();
    }

    private static Stream<String> members(Federation federation) {
        return federation.members().map(member -> member + " " + clear(member.person()));
    }

    @Test
    void theUnionsOfTheDemoFederationStay() {
        assertThat(hash(DEMO.unions().stream().map(SyntheticUnion::toString))).isEqualTo("f1f72b950990809f");
    }

    @Test
    void theEmployersOfTheDemoFederationStay() {
        assertThat(hash(DEMO.employers().stream().map(SyntheticEmployer::toString)))
                .isEqualTo("48e4f8fc542be2c7");
    }

    @Test
    void theMembersOfTheDemoFederationStay() {
        assertThat(hash(members(DEMO))).isEqualTo("95240758632ebfef");
    }

    @Test
    void theStaffOfTheDemoFederationStays() {
        assertThat(hash(DEMO.staff().stream().map(SyntheticStaff::toString))).isEqualTo("93cdf19739d7b1f5");
    }

    @Test
    void theApplicantsOfTheDemoFederationStay() {
        assertThat(hash(DEMO.joinings().stream().map(joining -> joining + " " + clear(joining.person()))))
                .isEqualTo("25b8c84b4cd23dab");
    }

    @Test
    void theSameSettingsGiveTheSameMembers() {
        List<String> again = members(Federation.generate(Settings.ofDefaults())).toList();

        assertThat(members(DEMO)).containsExactlyElementsOf(again);
    }

    @Test
    void anotherSeedGivesOtherMembers() {
        Federation other = Federation.generate(Settings.ofDefaults().withSeed(1));

        assertThat(other.member(0).person()).isNotEqualTo(DEMO.member(0).person());
        assertThat(other.member(0).id()).isNotEqualTo(DEMO.member(0).id());
    }

    @Test
    void aLargerFederationBeginsWithTheSameMembers() {
        Federation larger = Federation.generate(Settings.ofDefaults().withMemberCount(Settings.MEMBER_COUNT_MAX));

        assertThat(larger.members().limit(1_000))
                .containsExactlyElementsOf(DEMO.members().toList());
    }

    @Test
    void aMemberIsTheSameWhateverWasMadeBefore() {
        Federation untouched = Federation.generate(Settings.ofDefaults());

        assertThat(untouched.member(999)).isEqualTo(DEMO.members().toList().get(999));
    }
}
