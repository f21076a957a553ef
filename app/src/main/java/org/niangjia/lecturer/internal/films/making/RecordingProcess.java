package org.niangjia.lecturer.internal.films.making;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.niangjia.engine.studio.FilmFailed;
import org.niangjia.engine.studio.RecordedSound;

/**
 * The process in which a recording is read that somebody handed in: the file on its standard input, a WAV file on its standard
 * output. It ends with {@value #UNREADABLE} if there is no sound in it.
 */
final class RecordingProcess {

    static final int UNREADABLE = 4;

    private RecordingProcess() {}

    public static void main(String[] arguments) throws IOException {
        byte[] file = System.in.readAllBytes();
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(RecordedSound.read(file, Integer.parseInt(arguments[0])).wav());
        } catch (FilmFailed unreadable) {
            Runtime.getRuntime().halt(UNREADABLE);
        }
    }
}
