package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avutil.av_compare_ts;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.niangjia.engine.studio.Film;
import org.niangjia.engine.studio.FilmFormat;
import org.niangjia.engine.studio.internal.label.AigcKey;

/** Joins the segments of a film and its sound to one file without encoding again, and labels it. */
public final class Joiner {

    private final FilmFormat format;
    private final String title;
    private final List<Film.Chapter> chapters;
    private final int durationMillis;
    private final Function<String, String> label;

    /** A segment's file and how many pictures it has. */
    public record Segment(Path file, int pictures) {}

    /**
     * @param durationMillis of the film
     * @param label from the digest of the content to the text of the label
     */
    public Joiner(
            FilmFormat format,
            String title,
            List<Film.Chapter> chapters,
            int durationMillis,
            Function<String, String> label) {
        this.format = format;
        this.title = title;
        this.chapters = List.copyOf(chapters);
        this.durationMillis = durationMillis;
        this.label = label;
    }

    /** @throws org.niangjia.engine.studio.FilmFailed if the file can't be written */
    public void film(List<Segment> segments, Path sound, Path file) {
        ContentDigest digest = new ContentDigest();
        for (Segment segment : segments) {
            try (Input input = new Input(segment.file())) {
                input.each(packet -> digest.add(0, packet));
            }
        }
        try (Input input = new Input(sound)) {
            input.each(packet -> digest.add(1, packet));
        }
        try (Output output = new Output(file, format.extension());
                Input heard = new Input(sound)) {
            describe(output, segments.getFirst().file(), heard);
            output.chapters(chapters, durationMillis, 0);
            begin(output, format, digest.hex());
            write(segments, heard, output);
            output.finish();
        }
    }

    /**
     * The sound alone.
     *
     * @param laterMillis how much later what is heard in it begins than in the film
     */
    public void sound(Path sound, int laterMillis, Path file) {
        try (Output output = new Output(file, "ipod");
                Input heard = new Input(sound)) {
            output.add(heard.parameters(0), heard.timeBase(0));
            output.chapters(chapters, durationMillis, laterMillis);
            begin(output, FilmFormat.MP4, ContentDigest.of(sound));
            heard.each(packet -> {
                av_packet_rescale_ts(packet, heard.timeBase(0), output.timeBase(0));
                output.write(packet);
            });
            output.finish();
        }
    }

    private static void describe(Output output, Path first, Input heard) {
        try (Input seen = new Input(first)) {
            output.add(seen.parameters(0), seen.timeBase(0));
        }
        output.add(heard.parameters(0), heard.timeBase(0));
    }

    private void begin(Output output, FilmFormat container, String digest) {
        Map<String, String> words = new HashMap<>();
        words.put(Media.TITLE, title);
        words.put(AigcKey.NAME, label.apply(digest));
        output.say(words);
        // The index goes to the front, so that a page can begin to play before it has all.
        output.begin(container == FilmFormat.MP4 ? Map.of("movflags", "use_metadata_tags+faststart") : Map.of());
    }

    private static void write(List<Segment> segments, Input heard, Output output) {
        AVRational perPicture = Media.time(1, Media.PICTURES_PER_SECOND);
        AVRational seenBase = output.timeBase(0);
        AVRational heardBase = output.timeBase(1);
        Optional<AVPacket> sounding = heard.next();
        sounding.ifPresent(packet -> align(packet, heard, output));
        long pictures = 0;
        for (Segment segment : segments) {
            try (Input seen = new Input(segment.file())) {
                long later = av_rescale_q(pictures, perPicture, seenBase);
                Optional<AVPacket> shown = seen.next();
                while (shown.isPresent()) {
                    AVPacket packet = shown.get();
                    av_packet_rescale_ts(packet, seen.timeBase(0), seenBase);
                    packet.pts(packet.pts() + later).dts(packet.dts() + later).stream_index(0);
                    long until = packet.dts();
                    while (sounding.isPresent()
                            && av_compare_ts(sounding.get().dts(), heardBase, until, seenBase) <= 0) {
                        output.write(sounding.get());
                        sounding = heard.next();
                        sounding.ifPresent(next -> align(next, heard, output));
                    }
                    output.write(packet);
                    shown = seen.next();
                }
            }
            pictures += segment.pictures();
        }
        while (sounding.isPresent()) {
            output.write(sounding.get());
            sounding = heard.next();
            sounding.ifPresent(next -> align(next, heard, output));
        }
    }

    private static void align(AVPacket packet, Input heard, Output output) {
        av_packet_rescale_ts(packet, heard.timeBase(0), output.timeBase(1));
        packet.stream_index(1);
    }
}
