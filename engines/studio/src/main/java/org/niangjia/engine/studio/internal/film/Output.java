package org.niangjia.engine.studio.internal.film;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_flush;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerPointer;
import org.niangjia.engine.studio.Film;
import org.niangjia.engine.studio.FilmFailed;

/** A media file being written. */
final class Output implements AutoCloseable {

    private static final int MILLIS_PER_SECOND = 1000;

    private final Path file;
    private final AVFormatContext context = new AVFormatContext(null);
    private final AVIOContext io = new AVIOContext(null);

    /** @param format the name of a muxer, such as {@code mp4} */
    Output(Path file, String format) {
        this.file = file;
        Media.check(avformat_alloc_output_context2(context, null, format, file.toString()), "can't write " + format);
        int opened = avio_open(io, file.toString(), AVIO_FLAG_WRITE);
        if (opened < 0) {
            avformat_free_context(context);
            Media.check(opened, "can't write " + file.getFileName());
        }
        context.pb(io);
    }

    boolean wantsGlobalHeader() {
        return (context.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
    }

    /** A stream of what an encoder makes. */
    int add(AVCodecContext encoder) {
        AVStream stream = stream(encoder.time_base());
        Media.check(avcodec_parameters_from_context(stream.codecpar(), encoder), "can't describe the stream");
        return stream.index();
    }

    /** A stream copied from another file. */
    int add(AVCodecParameters parameters, AVRational timeBase) {
        AVStream stream = stream(timeBase);
        Media.check(avcodec_parameters_copy(stream.codecpar(), parameters), "can't describe the stream");
        // The tag belongs to the other file's container.
        stream.codecpar().codec_tag(0);
        return stream.index();
    }

    private AVStream stream(AVRational timeBase) {
        AVStream stream = avformat_new_stream(context, null);
        if (stream == null) {
            throw new FilmFailed("no memory for a stream");
        }
        stream.time_base(timeBase);
        return stream;
    }

    /** What the file says about itself; before {@link #begin}. */
    void say(Map<String, String> metadata) {
        AVDictionary words = new AVDictionary(null);
        metadata.forEach((key, value) -> av_dict_set(words, key, value, 0));
        context.metadata(words);
    }

    /**
     * Where the chapters begin and end; before {@link #begin}.
     *
     * @param laterMillis how much later than in the film
     */
    void chapters(List<Film.Chapter> chapters, int durationMillis, int laterMillis) {
        // The context frees the list and what lies in it, so all of it is the media library's own memory.
        PointerPointer<AVChapter> list =
                new PointerPointer<>(av_mallocz((long) chapters.size() * Loader.sizeof(PointerPointer.class)));
        for (int index = 0; index < chapters.size(); index++) {
            // Players want the first to begin with the file.
            int begin = index == 0 ? 0 : chapters.get(index).startMillis() + laterMillis;
            int end = index + 1 < chapters.size() ? chapters.get(index + 1).startMillis() : durationMillis;
            AVChapter chapter = new AVChapter(av_mallocz(Loader.sizeof(AVChapter.class)));
            chapter.id(index + 1L).start(begin).end(end + (long) laterMillis);
            chapter.time_base(Media.time(1, MILLIS_PER_SECOND));
            AVDictionary words = new AVDictionary(null);
            av_dict_set(words, Media.TITLE, chapters.get(index).title(), 0);
            chapter.metadata(words);
            list.put(index, chapter);
        }
        context.chapters(list);
        context.nb_chapters(chapters.size());
    }

    /** @param options of the muxer */
    void begin(Map<String, String> options) {
        AVDictionary words = new AVDictionary(null);
        options.forEach((key, value) -> av_dict_set(words, key, value, 0));
        int begun = avformat_write_header(context, words);
        av_dict_free(words);
        Media.check(begun, "can't begin " + file.getFileName());
    }

    /** The unit of time that a stream was given; after {@link #begin}. */
    AVRational timeBase(int stream) {
        return context.streams(stream).time_base();
    }

    /** Takes over the packet's content. */
    void write(AVPacket packet) {
        Media.check(av_interleaved_write_frame(context, packet), "can't write " + file.getFileName());
        checkDisk();
    }

    void finish() {
        Media.check(av_write_trailer(context), "can't end " + file.getFileName());
        avio_flush(io);
        checkDisk();
    }

    private void checkDisk() {
        Media.check(io.error(), "can't write " + file.getFileName());
    }

    @Override
    public void close() {
        avio_close(io);
        avformat_free_context(context);
    }
}
