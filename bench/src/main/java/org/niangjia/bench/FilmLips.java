package org.niangjia.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How the mouth in the decoded pictures of a film follows its decoded sound.
 *
 * @param lagMillis by how much the mouth comes later (earlier, if negative): the shift at which the dark of the open mouth
 *     and the root of the sound's strength correlate best, in steps of 10 ms
 * @param correlation at that shift, at most 1
 */
record FilmLips(int lagMillis, double correlation) {

    private static final int STEP_MILLIS = 10;
    private static final int PICTURE_MILLIS = 40;
    private static final int SHIFT_MILLIS_MAX = 300;
    private static final int RATE = 16_000;
    /** Around the mouth of 小宣 alone in a picture of 1280 × 720. */
    private static final int WIDTH = 110;

    private static final int HEIGHT = 90;
    private static final int LEFT = 585;
    private static final int TOP = 330;
    /** The inside of the mouth is darker than lips and skin. */
    private static final int DARK = 100;

    static FilmLips of(Path film) throws IOException, InterruptedException {
        Path pictures = film.resolveSibling("mouth.gray");
        Path sound = film.resolveSibling("mouth.pcm");
        String crop = "crop=" + WIDTH + ":" + HEIGHT + ":" + LEFT + ":" + TOP;
        Yardstick.run(List.of(
                "-i", film.toString(), "-an", "-vf", crop, "-pix_fmt", "gray", "-f", "rawvideo", pictures.toString()));
        Yardstick.run(List.of(
                "-i",
                film.toString(),
                "-vn",
                "-ac",
                "1",
                "-ar",
                String.valueOf(RATE),
                "-f",
                "s16le",
                sound.toString()));
        double[] opening = opening(Files.readAllBytes(pictures));
        double[] strength = strength(Files.readAllBytes(sound));
        Files.delete(pictures);
        Files.delete(sound);
        FilmLips best = new FilmLips(0, -1);
        for (int shift = -SHIFT_MILLIS_MAX; shift <= SHIFT_MILLIS_MAX; shift += STEP_MILLIS) {
            double here = correlation(strength, opening, shift / STEP_MILLIS);
            if (here > best.correlation()) {
                best = new FilmLips(shift, here);
            }
        }
        return best;
    }

    /** The dark pixels of each picture, seen from its time until the next. */
    private static double[] opening(byte[] pixels) {
        int picture = WIDTH * HEIGHT;
        double[] dark = new double[pixels.length / picture];
        for (int index = 0; index < dark.length; index++) {
            for (int pixel = index * picture; pixel < (index + 1) * picture; pixel++) {
                dark[index] += (pixels[pixel] & 0xff) < DARK ? 1 : 0;
            }
        }
        double[] steps = new double[dark.length * PICTURE_MILLIS / STEP_MILLIS];
        Arrays.setAll(steps, step -> dark[step * STEP_MILLIS / PICTURE_MILLIS]);
        return steps;
    }

    private static double[] strength(byte[] samples) {
        int count = RATE * STEP_MILLIS / 1000;
        double[] strength = new double[samples.length / 2 / count];
        ByteBuffer sound = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        for (int step = 0; step < strength.length; step++) {
            double sum = 0;
            for (int index = step * count; index < (step + 1) * count; index++) {
                double sample = sound.getShort(2 * index);
                sum += sample * sample;
            }
            strength[step] = Math.pow(sum / count, 0.25);
        }
        return strength;
    }

    private static double correlation(double[] strength, double[] opening, int shift) {
        int from = Math.max(0, -shift);
        int to = Math.min(strength.length, opening.length - shift);
        double[] heard = Arrays.copyOfRange(strength, from, to);
        double[] seen = Arrays.copyOfRange(opening, from + shift, to + shift);
        double meanHeard = Arrays.stream(heard).average().orElse(0);
        double meanSeen = Arrays.stream(seen).average().orElse(0);
        double both = 0;
        double one = 0;
        double other = 0;
        for (int index = 0; index < heard.length; index++) {
            both += (heard[index] - meanHeard) * (seen[index] - meanSeen);
            one += (heard[index] - meanHeard) * (heard[index] - meanHeard);
            other += (seen[index] - meanSeen) * (seen[index] - meanSeen);
        }
        return one * other == 0 ? -1 : both / Math.sqrt(one * other);
    }
}
