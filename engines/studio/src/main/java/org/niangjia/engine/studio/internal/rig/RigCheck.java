package org.niangjia.engine.studio.internal.rig;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Viseme;

/** Finds what is wrong with a rig before it is drawn. */
final class RigCheck {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** The channels that a pose sets directly, and the jaw. */
    private static final List<String> NEEDED =
            List.of("lids", "lookX", "lookY", "brow", "turnX", "turnY", "tilt", "breath", "jaw");

    private final RigFile rig;
    private final List<String> faults = new ArrayList<>();

    private RigCheck(RigFile rig) {
        this.rig = rig;
    }

    /** @throws IllegalArgumentException if there are faults; the message names all of them */
    static void check(RigFile rig) {
        RigCheck check = new RigCheck(rig);
        check.checkAll();
        if (!check.faults.isEmpty()) {
            throw new IllegalArgumentException("The rig has faults: " + String.join("; ", check.faults));
        }
    }

    private void checkAll() {
        checkColours();
        NEEDED.forEach(channel -> checkChannel(channel, "a pose"));
        rig.derived().forEach(derived -> {
            checkChannel(derived.channel(), "what is derived");
            checkChannel(derived.from(), "what is derived");
        });
        rig.mutes().forEach(mute -> {
            checkChannel(mute.channel(), "a mute");
            checkChannel(mute.by(), "a mute");
        });
        rig.channels().forEach((name, limits) -> {
            if (!(limits.least() <= limits.most())) {
                faults.add("channel " + name + " has no room");
            }
        });
        checkBones();
        checkMouth();
        checkParts();
        checkExpressions();
        checkGestures();
    }

    private void checkColours() {
        rig.palette().forEach((name, colour) -> {
            if (!COLOUR.matcher(colour).matches()) {
                faults.add("colour " + name + " is not #rrggbb: " + colour);
            }
        });
        rig.gradients().forEach((name, gradient) -> {
            boolean placed = gradient.kind() == RigFile.Kind.linear
                    ? isPoint(gradient.from()) && isPoint(gradient.to())
                    : isPoint(gradient.centre()) && gradient.radius() > 0;
            if (!placed || gradient.stops().size() < 2) {
                faults.add("gradient " + name + " lacks points or stops");
            }
            gradient.stops().stream()
                    .filter(stop -> !rig.palette().containsKey(stop.colour()))
                    .forEach(stop -> faults.add("gradient " + name + ": no colour " + stop.colour()));
        });
    }

    private void checkBones() {
        Set<String> known = new HashSet<>();
        for (RigFile.Bone bone : rig.bones()) {
            if (bone.parent() != null && !known.contains(bone.parent())) {
                faults.add("bone " + bone.name() + ": no earlier bone " + bone.parent());
            }
            if (!isPoint(bone.pivot())) {
                faults.add("bone " + bone.name() + ": a pivot has two coordinates");
            }
            bone.drives().forEach(drive -> checkChannel(drive.channel(), "bone " + bone.name()));
            if (!known.add(bone.name())) {
                faults.add("two bones " + bone.name());
            }
        }
    }

    private void checkMouth() {
        rig.mouth().moods().forEach(channel -> checkChannel(channel, "the moods of the mouth"));
        for (Viseme viseme : Viseme.values()) {
            RigFile.MouthShape shape = rig.mouth().shapes().get(viseme);
            if (shape == null) {
                faults.add("no mouth shape " + viseme);
            } else if (!shape.paths().keySet().equals(mouthParts())) {
                faults.add("mouth shape " + viseme + " has other parts than REST");
            }
        }
    }

    private Set<String> mouthParts() {
        RigFile.MouthShape rest = rig.mouth().shapes().get(Viseme.REST);
        return rest == null ? Set.of() : rest.paths().keySet();
    }

    private void checkParts() {
        Set<String> known = new HashSet<>();
        Set<String> bones = new HashSet<>();
        rig.bones().forEach(bone -> bones.add(bone.name()));
        for (RigFile.Part part : rig.parts()) {
            String where = "part " + part.name();
            if (!bones.contains(part.bone())) {
                faults.add(where + ": no bone " + part.bone());
            }
            if (part.clip() != null && !known.contains(part.clip())) {
                faults.add(where + ": no earlier part " + part.clip());
            }
            checkInk(part, where);
            part.fades().keySet().forEach(channel -> checkChannel(channel, where));
            part.morphs().keySet().forEach(channel -> checkChannel(channel, where));
            checkPaths(part, where);
            if (!known.add(part.name())) {
                faults.add("two parts " + part.name());
            }
        }
        mouthParts().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add("the mouth has no part " + name));
    }

    private void checkInk(RigFile.Part part, String where) {
        if ((part.fill() == null) == (part.stroke() == null) || (part.stroke() != null && !(part.width() > 0))) {
            faults.add(where + " needs a fill or a stroke with its width");
        }
        String ink = part.fill() == null ? part.stroke() : part.fill();
        if (ink != null && !rig.palette().containsKey(ink) && !rig.gradients().containsKey(ink)) {
            faults.add(where + ": no colour " + ink);
        }
    }

    private void checkPaths(RigFile.Part part, String where) {
        try {
            Outline base = Outline.parse(Patch.restingPath(part, rig.mouth()));
            checkMixing(base, part.morphs().values(), where);
            rig.mouth().shapes().forEach((viseme, shape) -> {
                String path = shape.paths().get(part.name());
                if (path != null) {
                    checkMixing(base, List.of(path), where + " in mouth shape " + viseme);
                }
            });
        } catch (IllegalArgumentException malformed) {
            faults.add(where + ": " + malformed.getMessage());
        }
    }

    private void checkMixing(Outline base, Collection<String> paths, String where) {
        for (String path : paths) {
            if (!Outline.parse(path).mixesWith(base)) {
                faults.add(where + ": paths of other segments can't be mixed");
            }
        }
    }

    private void checkExpressions() {
        for (Expression expression : Expression.values()) {
            Map<String, Double> values = rig.expressions().get(expression);
            if (values == null) {
                faults.add("no expression " + expression);
            } else {
                values.keySet().forEach(channel -> checkChannel(channel, "expression " + expression));
            }
        }
    }

    private void checkGestures() {
        Set<RigFile.HandShape> drawn = new HashSet<>();
        rig.parts().stream()
                .map(RigFile.Part::hand)
                .filter(hand -> hand != null)
                .forEach(drawn::add);
        for (Gesture gesture : Gesture.values()) {
            RigFile.Arms arms = rig.gestures().get(gesture);
            if (arms == null) {
                faults.add("no gesture " + gesture);
                continue;
            }
            for (RigFile.Side side : RigFile.Side.values()) {
                if (!drawn.contains(new RigFile.HandShape(side, arms.hand()))) {
                    faults.add("gesture " + gesture + ": no " + side + " hand " + arms.hand());
                }
                arms.of(side).keySet().forEach(key -> checkChannel(Channels.ofArm(side, key), "gesture " + gesture));
            }
        }
    }

    private void checkChannel(String channel, String where) {
        if (!rig.channels().containsKey(channel)) {
            faults.add(where + ": no channel " + channel);
        }
    }

    private static boolean isPoint(@Nullable List<Double> coordinates) {
        return coordinates != null && coordinates.size() == 2;
    }
}
