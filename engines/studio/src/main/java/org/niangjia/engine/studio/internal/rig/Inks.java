package org.niangjia.engine.studio.internal.rig;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Point2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The colours and gradients of a rig by name, as Java2D knows them. */
final class Inks {

    private final Map<String, Paint> paints = new HashMap<>();

    Inks(RigFile rig) {
        rig.palette().forEach((name, colour) -> paints.put(name, Color.decode(colour)));
        rig.gradients().forEach((name, gradient) -> paints.put(name, paint(gradient, rig.palette())));
    }

    Paint of(String name) {
        return requireNonNull(paints.get(name), name);
    }

    private static Paint paint(RigFile.Gradient gradient, Map<String, String> palette) {
        List<RigFile.Stop> stops = gradient.stops();
        float[] places = new float[stops.size()];
        Color[] colours = new Color[stops.size()];
        for (int i = 0; i < colours.length; i++) {
            RigFile.Stop stop = stops.get(i);
            Color plain = Color.decode(requireNonNull(palette.get(stop.colour()), stop.colour()));
            places[i] = (float) stop.at();
            colours[i] = new Color(
                    plain.getRed(), plain.getGreen(), plain.getBlue(), (int) Math.round(255 * stop.opacity()));
        }
        return switch (gradient.kind()) {
            case linear -> new LinearGradientPaint(point(gradient.from()), point(gradient.to()), places, colours);
            case radial ->
                new RadialGradientPaint(point(gradient.centre()), (float) gradient.radius(), places, colours);
        };
    }

    private static Point2D point(@Nullable List<Double> coordinates) {
        List<Double> given = requireNonNull(coordinates, "a gradient of this kind needs its points");
        return new Point2D.Double(given.get(0), given.get(1));
    }
}
