package org.niangjia.engine.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What avatar.js does over time, in Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivingAvatarTest {

    private static final String TIMELINE = "{ visemes: ["
            + "{ viseme: 'BILABIAL', startMillis: 0, endMillis: 100 },"
            + "{ viseme: 'A', startMillis: 100, endMillis: 400 },"
            + "{ viseme: 'U', startMillis: 400, endMillis: 700 },"
            + "{ viseme: 'I', startMillis: 1500, endMillis: 1900 }],"
            + "sentences: [{ startMillis: 0, endMillis: 1900 }] }";

    private final AvatarPage page = new AvatarPage(640, 720);

    @AfterEach
    void destroy() {
        page.evaluate("() => avatar.destroy()");
        assertThat(page.evaluate("() => document.querySelectorAll('svg').length"))
                .isEqualTo(0);
    }

    @AfterAll
    void closeTheWindow() {
        page.close();
    }

    @Test
    void theMouthFollowsTheClock() {
        page.create("{}");
        speak("() => window.time += 0.001");

        assertThat(mouthAt(250)).isEqualTo("A");
        assertThat(mouthAt(550)).isEqualTo("U");
        assertThat(mouthAt(1100)).isEqualTo("REST");
        assertThat(mouthAt(1700)).isEqualTo("I");
        assertThat(mouthAt(250)).as("after a jump back").isEqualTo("A");
    }

    @Test
    void theMouthIsHalfWayAtTheBorderOfTwoSyllables() {
        page.create("{}");
        speak("() => window.time += 0.001");
        page.evaluate("() => { window.time = 400 - avatar.motion.mouth.leadMillis; }");
        frames(12);

        assertThat(page.evaluate("() => avatar.current.mouth.from + avatar.current.mouth.to"))
                .isEqualTo("AU");
        assertThat(((Number) page.evaluate("() => avatar.current.mouth.mix")).doubleValue())
                .isBetween(0.45, 0.55);
    }

    @Test
    void whenTheSoundStandsStillTheMouthRests() {
        page.create("{}");
        speak("() => 250");

        page.waitFor("() => avatar.current.mouth.to === 'REST' && avatar.current.mouth.mix === 1");
        assertThat(page.evaluate("() => avatar.speaking")).isEqualTo(true);
    }

    @Test
    void stoppingClosesTheMouthAndRelaxesTheArms() {
        page.create("{ idle: false }");
        speak("() => window.time += 0.001");
        page.evaluate("() => { window.time = 250; avatar.gesture('POINT'); }");
        frames(60);

        page.evaluate("() => avatar.stop()");

        page.waitFor("() => avatar.request === null");
        assertThat(page.evaluate("() => avatar.speaking")).isEqualTo(false);
        assertThat(page.evaluate("() => avatar.current.mouth.to + avatar.current.mouth.mix"))
                .isEqualTo("REST1");
        assertThat(page.evaluate("() => avatar.current.right.to")).isEqualTo("RELAXED");
    }

    @Test
    void anIdleAvatarBlinksAndBreathes() {
        page.create("{ random: () => 0 }");

        page.waitFor("() => avatar.current.lids === 1");
        page.waitFor("() => avatar.current.lids === 0");
        page.waitFor("() => avatar.current.breath > 0.9");
        page.waitFor("() => avatar.current.breath < 0.1");
    }

    @Test
    void stoppingInABlinkLeavesNoEyeClosed() {
        page.create("{}");
        speak("() => window.time += 0.001");
        page.evaluate("() => avatar.blink(performance.now())");
        page.waitFor("() => avatar.current.lids > 0.3");

        page.evaluate("() => avatar.stop()");

        page.waitFor("() => avatar.current.lids === 0");
    }

    @Test
    void aShapeTheRigDoesNotKnowIsSpokenWithTheMouthAtRest() {
        page.create("{}");
        page.evaluate("() => { window.time = 0; avatar.speak({ visemes: [{ viseme: 'CLICK', startMillis: 0,"
                + " endMillis: 500 }] }, () => window.time += 0.001); }");

        assertThat(mouthAt(250)).isEqualTo("REST");
    }

    @Test
    void aGestureOfTheTimelineIsShownInItsTime() {
        page.create("{}");
        page.evaluate("() => { window.time = 0; avatar.speak({ visemes: [{ viseme: 'A', startMillis: 0,"
                + " endMillis: 900 }], gestures: [{ name: 'POINT', startMillis: 100, endMillis: 200 }] },"
                + " () => window.time += 0.001); }");
        frames(4);
        assertThat(page.evaluate("() => avatar.current.right.to")).isEqualTo("RELAXED");

        page.evaluate("() => { window.time = 150; }");

        page.waitFor("() => avatar.current.right.to === 'POINT'");
        page.waitFor("() => avatar.current.right.to === 'RELAXED'");
    }

    @Test
    void withReducedMotionNothingMovesByItself() {
        page.create("{ reducedMotion: true }");
        page.waitFor("() => avatar.request === null");
        int before = ((Number) page.evaluate("() => avatar.frames")).intValue();
        frames(30);
        assertThat(page.evaluate("() => avatar.frames")).isEqualTo(before);

        page.evaluate("() => avatar.gesture('palm')");
        page.waitFor("() => avatar.current.right.to === 'PALM' && avatar.current.right.mix === 1");
        page.waitFor("() => avatar.request === null");
    }

    @Test
    void aHiddenPageDrawsNothing() {
        page.create("{}");
        page.evaluate("() => { Object.defineProperty(document, 'hidden', { value: true, configurable: true }); }");
        page.waitFor("() => avatar.request === null");

        page.evaluate("() => { delete document.hidden; document.dispatchEvent(new Event('visibilitychange')); }");

        assertThat(page.evaluate("() => avatar.request !== null")).isEqualTo(true);
    }

    @Test
    void noTwoPartsStartTogether() {
        page.create("{}");

        assertThat(page.evaluate("() => { avatar.gesture('PALM', 'left'); avatar.gesture('PALM', 'right');"
                        + "avatar.expression('GLAD'); avatar.look(1, 0);"
                        + "const starts = [avatar.left, avatar.right, avatar.face].map(part => part.tween.way.start)"
                        + ".concat(['lookX', 'turnX', 'tilt'].map(name => avatar.numbers[name].way.start));"
                        + "return starts.every((start, i) => i === 0 || start - starts[i - 1] >= 34); }"))
                .isEqualTo(true);
    }

    @Test
    void anUnknownGestureIsRefused() {
        page.create("{ idle: false }");

        assertThat(page.evaluate("() => { try { avatar.gesture('WAVE'); } catch (refused) { return refused.name; } }"))
                .isEqualTo("RangeError");
    }

    private void speak(String clock) {
        page.evaluate("() => { window.time = 0; avatar.speak(" + TIMELINE + ", " + clock + "); }");
    }

    private Object mouthAt(int millis) {
        page.evaluate("() => { window.time = " + millis + "; }");
        frames(12);
        return page.evaluate(
                "() => avatar.current.mouth.mix < 0.5 ? avatar.current.mouth.from : avatar.current.mouth.to");
    }

    private void frames(int count) {
        page.evaluate("() => new Promise(done => { let left = " + count
                + "; const tick = () => --left > 0 ? requestAnimationFrame(tick) : done(); tick(); })");
    }
}
