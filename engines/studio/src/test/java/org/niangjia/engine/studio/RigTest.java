package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RigTest {

    @Test
    void theRigOfXiaoxuanHasNoFaults() {
        Rig rig = Rig.xiaoxuan();

        assertThat(rig.width()).isPositive();
        assertThat(rig.height()).isGreaterThan(rig.width());
    }

    @Test
    void eachVisemeHasAShapeOfTheMouth() {
        assertThatThrownBy(() -> GivenRig.with("\"LABIODENTAL\": {", "\"SMILE\": {"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no mouth shape LABIODENTAL");
    }

    @Test
    void eachGestureIsThere() {
        assertThatThrownBy(() -> GivenRig.with("\"THUMB\": {", "\"THREE\": {"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no gesture THUMB");
    }

    @Test
    void aGestureNeedsItsHandDrawn() {
        assertThatThrownBy(() -> GivenRig.with("\"hand\": \"thumb\"", "\"hand\": \"fist\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gesture THUMB: no left hand fist")
                .hasMessageContaining("gesture THUMB: no right hand fist");
    }

    @Test
    void eachColourIsInThePalette() {
        assertThatThrownBy(() -> GivenRig.with("\"fill\": \"gold\"", "\"fill\": \"silver\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no colour silver");
    }

    @Test
    void pathsOfOtherSegmentsAreNotMixed() {
        assertThatThrownBy(() -> GivenRig.with("\"squint\": \"M", "\"squint\": \"M1 1L2 2M"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paths of other segments can't be mixed");
    }

    @Test
    void whatIsNoRigIsRefusedInOneSentence() {
        assertThatThrownBy(() -> GivenRig.with(GivenRig.json(), "{\"name\":"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Not a rig: ");
    }
}
