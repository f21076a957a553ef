package org.niangjia.engine.studio.internal.rig;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.studio.Expression;
import org.niangjia.engine.studio.Gesture;
import org.niangjia.engine.studio.Viseme;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rig as it stands in its JSON file. Lengths are in units of the canvas, angles in degrees, y points down.
 *
 * @param palette colour by name, as {@code #rrggbb}
 * @param gradients a gradient can stand wherever a colour can
 * @param channels what can move: name and limits; a pose and all that hangs on it sum up in channels
 * @param derived channels that follow another, in this order
 * @param mutes channels that fade while another rises to 1
 * @param bones parents before their children
 * @param parts in the order of painting
 * @param expressions values of channels
 * @param motion times and reaches of what moves by itself
 */
public record RigFile(
        String name,
        Canvas canvas,
        Map<String, String> palette,
        Map<String, Gradient> gradients,
        Map<String, Limits> channels,
        List<Derived> derived,
        List<Mute> mutes,
        List<Bone> bones,
        List<Part> parts,
        Mouth mouth,
        Map<Expression, Map<String, Double>> expressions,
        Map<Gesture, Arms> gestures,
        Motion motion) {

    /** The size of the picture. */
    public record Canvas(double width, double height) {}

    /** A linear gradient has {@code from} and {@code to}, a radial one {@code centre} and {@code radius}. */
    public record Gradient(
            Kind kind,
            @Nullable List<Double> from,
            @Nullable List<Double> to,
            @Nullable List<Double> centre,
            double radius,
            List<Stop> stops) {}

    /** How a gradient runs. */
    public enum Kind {
        linear,
        radial
    }

    /** A colour of the palette at a place from 0 to 1 of a gradient. */
    public record Stop(double at, String colour, double opacity) {}

    /** The least and the most a channel can be. */
    public record Limits(double least, double most) {}

    /** A channel gains a part of another's value. */
    public record Derived(String channel, String from, double gain) {}

    /** A channel is multiplied by one less the other's value. */
    public record Mute(String channel, String by) {}

    /** What parts hang on: a place about which it turns and grows. */
    public record Bone(String name, @Nullable String parent, List<Double> pivot, List<Drive> drives) {}

    /** What one unit of a channel does to a bone: shift, turn, growth by a fraction. */
    public record Drive(String channel, double x, double y, double turn, double widen, double heighten) {}

    /**
     * One painted path.
     *
     * @param path absent if the path comes from the shapes of the mouth
     * @param clip the part inside whose outline this one stays
     * @param morphs the path that a channel at 1 makes of this one
     * @param fades the opacity that a channel at 1 gives; without any the part is always there
     * @param hand the part is seen only while that hand has this shape
     */
    public record Part(
            String name,
            String bone,
            @Nullable String path,
            @Nullable String fill,
            @Nullable String stroke,
            double width,
            @Nullable Double opacity,
            @Nullable String clip,
            Map<String, String> morphs,
            Map<String, Double> fades,
            @Nullable HandShape hand) {

        public Part {
            morphs = requireNonNullElse(morphs, Map.of());
            fades = requireNonNullElse(fades, Map.of());
        }
    }

    /** A shape of one hand. */
    public record HandShape(Side side, String shape) {}

    /** The avatar's own left and right. */
    public enum Side {
        left,
        right
    }

    /**
     * The mouth.
     *
     * @param moods the channels that a shape of the mouth lets through only in part
     */
    public record Mouth(List<String> moods, Map<Viseme, MouthShape> shapes) {

        MouthShape shape(Viseme viseme) {
            return requireNonNull(shapes.get(viseme), viseme::name);
        }
    }

    /**
     * One shape of the mouth.
     *
     * @param jaw how far the jaw opens, 0 to 1
     * @param mood how much of an expression's smile or grief this shape lets through, 0 to 1
     * @param paths the path of each part of the mouth
     */
    public record MouthShape(double jaw, double mood, Map<String, String> paths) {}

    /** A gesture: the shape of the hand and the arm's angles for each side, by name of the side's channel. */
    public record Arms(String hand, Map<String, Double> left, Map<String, Double> right) {

        Map<String, Double> of(Side side) {
            return side == Side.left ? left : right;
        }
    }

    Limits limits(String channel) {
        return requireNonNull(channels.get(channel), channel);
    }

    Map<String, Double> values(Expression expression) {
        return requireNonNull(expressions.get(expression), expression::name);
    }

    Arms arms(Gesture gesture) {
        return requireNonNull(gestures.get(gesture), gesture::name);
    }

    /** @throws IllegalArgumentException if the JSON has not the form of a rig */
    public static RigFile read(InputStream json) {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return mapper.readValue(json, RigFile.class);
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("Not a rig: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
