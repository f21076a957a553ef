package org.niangjia.engine.studio.internal.rig;

import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A path as its commands and its numbers, so that paths of the same commands can be mixed number by number. The text is
 * SVG path data with absolute M, L, C, Q and Z only.
 */
final class Outline {

    private static final Pattern WHOLE = Pattern.compile("(?:[MLCQZ]|-?\\d+(?:\\.\\d+)?|[ ,])+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

    private final String commands;
    private final double[] numbers;

    private Outline(String commands, double[] numbers) {
        this.commands = commands;
        this.numbers = numbers;
    }

    /** @throws IllegalArgumentException if the text is no path of these commands */
    static Outline parse(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a path of M, L, C, Q and Z: " + text);
        }
        String commands = text.replaceAll("[^MLCQZ]", "");
        double[] numbers = NUMBER.matcher(text)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group()))
                .toArray();
        int needed = commands.chars().map(Outline::coordinates).sum();
        if (!commands.startsWith("M") || needed != numbers.length) {
            throw new IllegalArgumentException("Not a whole path: " + text);
        }
        return new Outline(commands, numbers);
    }

    boolean mixesWith(Outline other) {
        return commands.equals(other.commands);
    }

    double[] numbers() {
        return numbers.clone();
    }

    /** What must be added to another path of the same commands to make it this one. */
    double[] from(Outline base) {
        double[] change = numbers.clone();
        Arrays.setAll(change, i -> numbers[i] - base.numbers[i]);
        return change;
    }

    /** A path of these commands with other numbers. */
    Path2D drawn(double[] mixed) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, commands.length());
        int at = 0;
        for (int i = 0; i < commands.length(); i++) {
            char command = commands.charAt(i);
            append(path, command, mixed, at);
            at += coordinates(command);
        }
        return path;
    }

    private static void append(Path2D path, char command, double[] n, int at) {
        switch (command) {
            case 'M' -> path.moveTo(n[at], n[at + 1]);
            case 'L' -> path.lineTo(n[at], n[at + 1]);
            case 'C' -> path.curveTo(n[at], n[at + 1], n[at + 2], n[at + 3], n[at + 4], n[at + 5]);
            case 'Q' -> path.quadTo(n[at], n[at + 1], n[at + 2], n[at + 3]);
            default -> path.closePath();
        }
    }

    private static int coordinates(int command) {
        return switch (command) {
            case 'M', 'L' -> 2;
            case 'C' -> 6;
            case 'Q' -> 4;
            default -> 0;
        };
    }
}
