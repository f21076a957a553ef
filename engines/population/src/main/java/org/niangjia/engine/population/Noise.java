package org.niangjia.engine.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How lists of people differ from the truth. Immutable.
 *
 * <p>A file has one rate a line, {@code number.mistyped = 0.01}; a rate for one list alone has the list's name in front,
 * {@code disability.number.mistyped = 0.02}. What stands behind {@code #} is for people. What a file doesn't name stays as it
 * is by default; a rate for all lists also replaces those that single lists have by default.
 */
public final class Noise {

    private static final String DEFAULTS = "noise.properties";

    private final Map<OfficeList, Map<NoiseRate, Double>> rates;

    private record Line(@Nullable OfficeList list, NoiseRate rate, double share) {}

    private Noise(Map<OfficeList, Map<NoiseRate, Double>> rates) {
        this.rates = rates;
    }

    /** The rates of docs/registers.md. */
    public static Noise ofDefaults() {
        try (InputStream in = Objects.requireNonNull(Noise.class.getResourceAsStream(DEFAULTS))) {
            Map<OfficeList, Map<NoiseRate, Double>> none = new EnumMap<>(OfficeList.class);
            for (OfficeList list : OfficeList.values()) {
                none.put(list, new EnumMap<>(NoiseRate.class));
            }
            return new Noise(none).with(new String(in.readAllBytes(), StandardCharsets.UTF_8), DEFAULTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The defaults with what a file says.
     *
     * @throws UnusableNoise if a line is no rate, names one twice, or has a share outside of 0 to 1
     * @throws IOException if it can't be read
     */
    public static Noise read(Path file) throws IOException {
        try {
            return ofDefaults().with(Files.readString(file), file.toString());
        } catch (CharacterCodingException e) {
            throw new UnusableNoise(file + " is no text in UTF-8");
        }
    }

    /**
     * These rates with others instead of some.
     *
     * @param text as a file holds it
     * @param source what messages call it
     * @throws UnusableNoise if a line is no rate, names one twice, or has a share outside of 0 to 1
     */
    public Noise with(String text, String source) {
        Map<OfficeList, Map<NoiseRate, Double>> changed = new EnumMap<>(OfficeList.class);
        rates.forEach((list, known) -> {
            Map<NoiseRate, Double> copy = new EnumMap<>(NoiseRate.class);
            copy.putAll(known);
            changed.put(list, copy);
        });
        List<Line> lines = lines(text, source);
        for (Line line : lines) {
            if (line.list() == null) {
                changed.values().forEach(of -> of.put(line.rate(), line.share()));
            }
        }
        for (Line line : lines) {
            if (line.list() != null) {
                Objects.requireNonNull(changed.get(line.list())).put(line.rate(), line.share());
            }
        }
        return new Noise(changed);
    }

    private static List<Line> lines(String text, String source) {
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (String written : text.split("\\R", -1)) {
            number++;
            String bare = written.replaceFirst("#.*", "").strip();
            if (!bare.isEmpty()) {
                String where = source + ", line " + number + ": ";
                int sign = bare.indexOf('=');
                if (sign < 0) {
                    throw new UnusableNoise(where + "\"" + bare + "\" is not a rate such as number.mistyped = 0.01");
                }
                String key = bare.substring(0, sign).strip();
                Integer before = seen.put(key, number);
                if (before != null) {
                    throw new UnusableNoise(where + key + " stands in line " + before + " already");
                }
                lines.add(line(key, bare.substring(sign + 1).strip(), where));
            }
        }
        return lines;
    }

    private static Line line(String key, String share, String where) {
        NoiseRate rate = NoiseRate.named(key).orElse(null);
        if (rate != null) {
            return new Line(null, rate, share(share, key, where));
        }
        int dot = Math.max(0, key.indexOf('.'));
        OfficeList list = OfficeList.named(key.substring(0, dot)).orElse(null);
        NoiseRate own = NoiseRate.named(key.substring(Math.min(key.length(), dot + 1)))
                .filter(NoiseRate::isPerList)
                .orElse(null);
        if (list == null || own == null) {
            throw new UnusableNoise(where + "there is no rate " + key + "; docs/registers.md lists them");
        }
        return new Line(list, own, share(share, key, where));
    }

    private static double share(String text, String key, String where) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            throw new UnusableNoise(where + key + " is \"" + text + "\", which is no number");
        }
        throw new UnusableNoise(where + key + " is " + text + ", not 0 to 1");
    }

    /** A rate of the province: of households, persons or cover. */
    public double rate(NoiseRate rate) {
        if (rate.isPerList()) {
            throw new IllegalArgumentException(rate + " differs from list to list");
        }
        return rate(OfficeList.MEMBERS, rate);
    }

    /** The rate in a list. */
    public double rate(OfficeList list, NoiseRate rate) {
        return Objects.requireNonNull(Objects.requireNonNull(rates.get(list)).get(rate), rate::key);
    }
}
