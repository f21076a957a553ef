package org.niangjia.member.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.member.Employment;
import org.niangjia.member.Trade;
import org.niangjia.member.internal.consent.ConsentPurpose;
import org.niangjia.member.internal.joining.JoiningDeed;
import org.niangjia.member.internal.joining.JoiningQuery;
import org.niangjia.member.internal.joining.JoiningState;
import org.niangjia.member.internal.membership.KeptReason;
import org.niangjia.member.internal.membership.MemberQuery;
import org.niangjia.member.internal.membership.MembershipDeed;
import org.niangjia.member.internal.membership.MembershipState;
import org.niangjia.member.internal.membership.Person;
import org.niangjia.member.internal.transfer.Side;
import org.niangjia.member.internal.transfer.TransferState;

/** What the pages say of a value has its words: such keys are put together when the page is drawn. */
class MemberWordsTest {

    private static Properties words(String file) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MemberWordsTest.class.getResourceAsStream("/words/" + file)),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return words;
    }

    static Stream<Class<? extends Enum<?>>> spokenOf() {
        return Stream.of(
                Employment.class,
                Trade.class,
                JoiningState.class,
                MembershipState.class,
                JoiningQuery.Show.class,
                Person.NameFault.class,
                Person.NumberFault.class);
    }

    @ParameterizedTest
    @MethodSource("spokenOf")
    void everyValueHasItsWord(Class<? extends Enum<?>> type) {
        assertThat(words("member.properties").stringPropertyNames())
                .containsAll(Arrays.stream(type.getEnumConstants())
                        .map(value -> type.getSimpleName() + "." + value.name())
                        .toList());
    }

    static Stream<Class<? extends Enum<?>>> spokenOfMemberships() {
        return Stream.of(KeptReason.class, TransferState.class, Side.class);
    }

    @ParameterizedTest
    @MethodSource("spokenOfMemberships")
    void everyValueOfMembershipsHasItsWord(Class<? extends Enum<?>> type) {
        assertThat(words("membership.properties").stringPropertyNames())
                .containsAll(Arrays.stream(type.getEnumConstants())
                        .map(value -> type.getSimpleName() + "." + value.name())
                        .toList());
    }

    @Test
    void everyDeedOfAMembershipAndEveryStateOnItsPageHasItsWords() {
        Stream<String> deeds = Arrays.stream(MembershipDeed.Kind.values()).map(kind -> "membership.deed." + kind);
        Stream<String> states = Arrays.stream(MembershipState.values()).map(state -> "membership.mine." + state);
        Stream<String> shown = Arrays.stream(MemberQuery.Show.values()).map(show -> "desk.members.show." + show);

        assertThat(words("membership.properties").stringPropertyNames())
                .containsAll(
                        Stream.of(deeds, states, shown).flatMap(keys -> keys).toList());
    }

    @Test
    void everyDeedHasItsWords() {
        assertThat(words("member.properties").stringPropertyNames())
                .containsAll(Arrays.stream(JoiningDeed.Kind.values())
                        .map(kind -> "joining.deed." + kind)
                        .toList());
    }

    @Test
    void everyVersionOfAConsentKeepsItsWords() {
        Stream<String> everAgreedTo = Arrays.stream(ConsentPurpose.values())
                .flatMap(purpose -> IntStream.rangeClosed(1, purpose.version())
                        .mapToObj(purpose::words)
                        .flatMap(words ->
                                Stream.of(".uses", ".why", ".kept", ".ends").map(part -> words + part)));

        assertThat(words("member.properties").stringPropertyNames())
                .containsAll(everAgreedTo.toList())
                .contains("joining.consent.TEXT_MESSAGE.stops", "joining.consent.HELP_CENTRE.stops");
    }
}
