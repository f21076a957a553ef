package org.niangjia.engine.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.niangjia.engine.studio.internal.motion.Ease;
import org.niangjia.engine.studio.internal.motion.MouthTrack;
import org.niangjia.engine.studio.internal.motion.NumberTrack;
import org.niangjia.engine.studio.internal.motion.StateTrack;
import org.niangjia.engine.studio.internal.rig.Motion;

/**
 * How the avatar stands at each moment of a speech: the mouth follows the timeline, eyes, brows, head and arms live
 * beside it as avatar.js lets them live in the browser, by the same numbers of the rig. The same speech, cues and seed
 * give the same poses. Safe for use by several threads.
 */
public final class Animator {

    private static final double LOOKS_AWAY = 0.55;

    private final Rig rig;
    private final Motion motion;
    private final Timeline timeline;
    private final MouthTrack mouth;
    private final SplittableRandom random;
    /** In periods: where in a breath the speech begins. */
    private final double breathOffset;

    private final NumberTrack lids = new NumberTrack(0);
    private final NumberTrack lookX = new NumberTrack(0);
    private final NumberTrack lookY = new NumberTrack(0);
    private final NumberTrack turnX = new NumberTrack(0);
    private final NumberTrack turnY = new NumberTrack(0);
    private final NumberTrack tilt = new NumberTrack(0);
    private final NumberTrack brow = new NumberTrack(0);
    private final StateTrack<Gesture> left = new StateTrack<>(Gesture.RELAXED);
    private final StateTrack<Gesture> right = new StateTrack<>(Gesture.RELAXED);
    private final StateTrack<Expression> face = new StateTrack<>(Expression.FRIENDLY);

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingInt(Event::millis).thenComparingInt(Event::order));
    private double centreX;
    private double centreY;
    private int lastStart;
    private int nextBlink;
    private int planned;

    /** Something that begins at a time. */
    private record Event(int millis, int order, IntConsumer happens) {}

    public Animator(Rig rig, Timeline timeline, List<Cue> cues, long seed) {
        this.rig = rig;
        this.motion = rig.motion();
        this.timeline = timeline;
        this.random = new SplittableRandom(seed);
        this.mouth = new MouthTrack(timeline.mouth(), motion.mouth());
        this.breathOffset = random.nextDouble();
        plan(cues);
    }

    /** @param millis from the beginning of the speech; before and after it the avatar lives on with the mouth closed */
    public Pose at(double millis) {
        return new Pose(
                mouth.at(millis),
                1,
                lids.at(millis),
                lookX.at(millis),
                lookY.at(millis),
                brow.at(millis),
                turnX.at(millis),
                turnY.at(millis),
                tilt.at(millis),
                breath(millis),
                left.at(millis),
                right.at(millis),
                face.at(millis));
    }

    private double breath(double millis) {
        double periods = millis / motion.breath().periodMillis() + breathOffset;
        double phase = periods - Math.floor(periods);
        double inhale = motion.breath().inhale();
        return phase < inhale ? Ease.both(phase / inhale) : 1 - Ease.both((phase - inhale) / (1 - inhale));
    }

    /** Lets all events happen in the order of time, each of which may lead to further ones. */
    private void plan(List<Cue> cues) {
        cues.forEach(cue -> at(cue.startMillis(), _ -> follow(cue)));
        nextBlink = between(motion.blink().leastMillis(), motion.blink().mostMillis());
        at(nextBlink, this::blinkByItself);
        at(between(motion.look().leastMillis(), motion.look().mostMillis()), this::lookAround);
        for (TimedSentence sentence : timeline.sentences()) {
            at(sentence.startMillis(), this::beginSentence);
            at(sentence.endMillis() + motion.blink().afterSentenceMillis(), this::blink);
        }
        stresses().forEach(millis -> at(millis, this::nod));
        while (!events.isEmpty()) {
            Event event = events.remove();
            event.happens().accept(event.millis());
        }
    }

    private void at(int millis, IntConsumer happens) {
        events.add(new Event(millis, planned++, happens));
    }

    private List<Integer> stresses() {
        List<Integer> stresses = new ArrayList<>();
        int last = -motion.head().stressMillis();
        for (MouthTrack.Segment segment : mouth.segments()) {
            boolean stressed =
                    rig.figure().jaw(segment.viseme()) >= motion.head().stressJaw();
            if (stressed && segment.start() - last > motion.head().stressMillis()) {
                last = segment.start();
                stresses.add(last);
            }
        }
        return stresses;
    }

    /** When the next part may begin to move: never two in the same picture. */
    private int startAt(int millis) {
        lastStart = Math.max(millis, lastStart + motion.staggerMillis());
        return lastStart;
    }

    private int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private double either(double reach) {
        return random.nextDouble(-reach, reach);
    }

    private void follow(Cue cue) {
        switch (cue) {
            case Cue.Gesturing gesturing -> gesture(gesturing);
            case Cue.Looking looking -> {
                centreX = looking.x();
                centreY = looking.y();
                look(centreX, centreY, looking.startMillis());
            }
            case Cue.Feeling feeling ->
                face.ask(
                        feeling.expression(),
                        startAt(feeling.startMillis()),
                        motion.expression().moveMillis());
        }
    }

    private void gesture(Cue.Gesturing cue) {
        StateTrack<Gesture> arm = cue.arm() == Arm.LEFT ? left : right;
        int move = motion.gesture().moveMillis();
        arm.ask(cue.gesture(), startAt(cue.startMillis()), move);
        at(cue.endMillis(), now -> arm.ask(Gesture.RELAXED, startAt(now), move));
    }

    private void blinkByItself(int now) {
        // A blink after a sentence may have put this one off.
        if (now == nextBlink) {
            blink(now);
        }
    }

    private void blink(int now) {
        Motion.Blink blink = motion.blink();
        int start = startAt(now);
        lids.go(1, start, blink.closeMillis());
        lids.go(0, start + blink.closeMillis() + blink.holdMillis(), blink.openMillis());
        nextBlink = start + between(blink.leastMillis(), blink.mostMillis());
        whileItLasts(nextBlink, this::blinkByItself);
    }

    private void lookAround(int now) {
        Motion.Look look = motion.look();
        double away = random.nextDouble() < LOOKS_AWAY ? 1 : 0;
        look(centreX + away * either(look.reachX()), centreY + away * either(look.reachY()), now);
        whileItLasts(now + between(look.leastMillis(), look.mostMillis()), this::lookAround);
    }

    private void whileItLasts(int millis, IntConsumer happens) {
        if (millis < timeline.durationMillis()) {
            at(millis, happens);
        }
    }

    /** The eyes go first, the head follows a little. */
    private void look(double x, double y, int now) {
        Motion.Look look = motion.look();
        int eyes = startAt(now);
        lookX.go(Math.clamp(x, -1, 1), eyes, look.moveMillis());
        lookY.go(Math.clamp(y, -1, 1), eyes, look.moveMillis());
        int follows = startAt(eyes);
        int move = motion.head().moveMillis();
        turnX.go(x * look.follow(), follows, move);
        turnY.go(y * look.follow(), follows, move);
        tilt.go(either(motion.head().tilt()), startAt(follows), move);
    }

    /** A new sentence finds the head a little elsewhere and the brows lifted for a moment. */
    private void beginSentence(int now) {
        Motion.Head head = motion.head();
        turnX.go(centreX * motion.look().follow() + either(head.turn()), startAt(now), head.moveMillis());
        tilt.go(either(head.tilt()), startAt(now), head.moveMillis());
        Motion.Brow brows = motion.brow();
        brow.go(brows.lift(), startAt(now), brows.moveMillis());
        at(now + brows.moveMillis() + brows.holdMillis(), then -> brow.go(0, startAt(then), brows.moveMillis() * 2));
    }

    private void nod(int now) {
        Motion.Head head = motion.head();
        double rest = centreY * motion.look().follow();
        int start = startAt(now);
        turnY.go(rest + head.nod(), start, head.nodMillis());
        turnY.go(rest, start + head.nodMillis(), head.nodMillis() * 2);
    }
}
