package org.niangjia.lecturer.internal.films.making;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.niangjia.engine.studio.Film;
import org.niangjia.engine.studio.FilmListener;
import org.niangjia.engine.studio.FilmMaker;
import org.niangjia.engine.studio.Script;
import org.niangjia.engine.studio.Speaker;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process in which one film is made: reads an order from its standard input, a line of JSON, and reports on its standard
 * output. It ends as soon as its standard input does, so that it never outlives the platform, not even a killed one.
 */
final class FilmProcess {

    private static final int ORPHANED = 9;
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;

    private FilmProcess(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        if (line == null) {
            return;
        }
        Thread.ofPlatform().daemon().name("platform-watch").start(() -> endWith(in));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        new FilmProcess(out).make(JSON.readValue(line, MakingOrder.class));
        Runtime.getRuntime().halt(0);
    }

    /** Nothing more is ever said to us: what can be read is the end. */
    private static void endWith(BufferedReader in) {
        try {
            while (in.readLine() != null) {
                // not for us
            }
        } catch (IOException gone) {
            // as good as the end
        }
        Runtime.getRuntime().halt(ORPHANED);
    }

    private void make(MakingOrder order) {
        try {
            Film film = new FilmMaker(new Speaker(order.voice().open()), order.settings())
                    .make(
                            Script.read(order.script()),
                            Path.of(order.assets()),
                            Path.of(order.film()),
                            progress(),
                            () -> false);
            tell(MakingReport.made(film.durationMillis(), film.missingGlyphs()));
        } catch (RuntimeException | OutOfMemoryError failure) {
            tell(MakingReport.failed(MakingFault.of(failure), failure.toString()));
        }
    }

    private FilmListener progress() {
        return now -> tell(MakingReport.progress(now.phase(), now.done(), now.total()));
    }

    private synchronized void tell(MakingReport report) {
        out.println(JSON.writeValueAsString(report));
    }
}
