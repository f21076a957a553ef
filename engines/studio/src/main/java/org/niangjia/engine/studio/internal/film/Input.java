package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale_q;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.niangjia.engine.studio.Film;
import org.niangjia.engine.studio.FilmCancelled;

/** A media file being read. */
final class Input implements AutoCloseable {

    private static final int MILLIS_PER_SECOND = 1000;

    private final AVFormatContext context = new AVFormatContext(null);
    private final AVPacket packet = av_packet_alloc();

    Input(Path file) {
        this(file, Map.of());
    }

    /** @param options of the media library, such as what kinds of file it may read */
    Input(Path file, Map<String, String> options) {
        AVDictionary chosen = new AVDictionary(null);
        options.forEach((key, value) -> av_dict_set(chosen, key, value, 0));
        int opened = avformat_open_input(context, file.toString(), null, chosen);
        av_dict_free(chosen);
        Media.check(opened, "can't read " + file.getFileName());
        int known = avformat_find_stream_info(context, (AVDictionary) null);
        if (known < 0) {
            close();
            Media.check(known, "can't read " + file.getFileName());
        }
    }

    int streams() {
        return context.nb_streams();
    }

    AVCodecParameters parameters(int stream) {
        return context.streams(stream).codecpar();
    }

    boolean isPictureOrSound(int stream) {
        int type = parameters(stream).codec_type();
        return type == AVMEDIA_TYPE_VIDEO || type == AVMEDIA_TYPE_AUDIO;
    }

    /** Where each chapter begins. */
    List<Film.Chapter> chapters() {
        List<Film.Chapter> chapters = new ArrayList<>();
        for (int index = 0; index < context.nb_chapters(); index++) {
            AVChapter chapter = context.chapters(index);
            AVDictionaryEntry title = av_dict_get(chapter.metadata(), Media.TITLE, null, 0);
            long millis = av_rescale_q(chapter.start(), chapter.time_base(), Media.time(1, MILLIS_PER_SECOND));
            chapters.add(new Film.Chapter(title == null ? "" : text(title.value()), (int) millis));
        }
        return chapters;
    }

    AVRational timeBase(int stream) {
        return context.streams(stream).time_base();
    }

    /**
     * The next packet, which stays good until the next call; none at the end.
     *
     * @throws FilmCancelled if the thread is interrupted
     */
    Optional<AVPacket> next() {
        FilmCancelled.ifInterrupted();
        av_packet_unref(packet);
        int read = av_read_frame(context, packet);
        if (Media.isOver(read)) {
            return Optional.empty();
        }
        Media.check(read, "the file is broken");
        return Optional.of(packet);
    }

    void each(Consumer<AVPacket> consumer) {
        Optional<AVPacket> read = next();
        while (read.isPresent()) {
            consumer.accept(read.get());
            read = next();
        }
    }

    /** What the file says about itself under a key, in whatever letters the container keeps keys. */
    Optional<String> metadata(String key) {
        for (String spelled : new String[] {key, key.toLowerCase(Locale.ROOT), key.toUpperCase(Locale.ROOT)}) {
            AVDictionaryEntry entry = av_dict_get(context.metadata(), spelled, null, 0);
            if (entry != null) {
                return Optional.of(text(entry.value()));
            }
        }
        return Optional.empty();
    }

    private static String text(BytePointer bytes) {
        return new String(bytes.getStringBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        av_packet_free(packet);
        avformat_close_input(context);
    }
}
