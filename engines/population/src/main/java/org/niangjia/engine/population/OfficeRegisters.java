package org.niangjia.engine.population;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.niangjia.engine.population.internal.register.RegisterWriting;

/**
 * The union's list of its members and the registers of five offices, with households, errors and the truth about who is who. The
 * same settings and rates give the same files, to the byte. docs/registers.md tells of files and rates.
 */
public final class OfficeRegisters {

    public static final int MEMBERS_MAX = 5_000_000;

    private static final String UNFINISHED = ".unfinished";
    private static final long BYTES_OF_A_MEMBER = 700;
    private static final int MEMBERS_OF_AN_EMPLOYER = 200;

    private final Federation federation;
    private final Noise noise;

    private OfficeRegisters(Federation federation, Noise noise) {
        this.federation = federation;
        this.noise = noise;
    }

    /**
     * The heads of the members' households are members of the demo federation of the same seed.
     *
     * @param members people in the members' list, 1 to {@value #MEMBERS_MAX}
     * @throws IllegalArgumentException if the count is out of its range
     */
    public static OfficeRegisters of(int members, long seed, Noise noise) {
        if (members < 1 || members > MEMBERS_MAX) {
            throw new IllegalArgumentException("members are " + members + ", not 1 to " + MEMBERS_MAX);
        }
        int employers = Math.clamp(
                members / MEMBERS_OF_AN_EMPLOYER, Settings.ofDefaults().employerCount(), Settings.EMPLOYER_COUNT_MAX);
        return new OfficeRegisters(Federation.generate(new Settings(seed, members, employers)), noise);
    }

    /**
     * Writes {@code members.csv}, a file for each register, and {@code truth-….csv} with the pairs of each register. They get
     * their names when all are written.
     *
     * @param folder is made if missing, and must be empty
     * @param likeMembers whether to write {@code like-members-….csv} too: registers under the headings of the members' list
     * @param progress takes the count of members that are written
     * @throws IllegalArgumentException if the folder is not empty
     * @throws IOException if it can't be written, such as for want of space
     */
    public RegisterSummary writeTo(Path folder, boolean likeMembers, IntConsumer progress) throws IOException {
        requireEmpty(folder);
        Files.createDirectories(folder);
        requireSpace(folder);
        Path unfinished = Files.createDirectory(folder.resolve(UNFINISHED));
        try (RegisterWriting writing = new RegisterWriting(federation, noise, unfinished, likeMembers)) {
            RegisterSummary summary = writing.write(progress);
            for (Path file : listed(unfinished)) {
                Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            return summary;
        } finally {
            for (Path file : listed(unfinished)) {
                Files.delete(file);
            }
            Files.delete(unfinished);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        try {
            if (Files.exists(folder) && !listed(folder).isEmpty()) {
                throw new IllegalArgumentException(folder + " is not empty");
            }
        } catch (NotDirectoryException file) {
            throw new IllegalArgumentException(folder + " is no folder", file);
        }
    }

    private void requireSpace(Path folder) throws IOException {
        long needed = federation.settings().memberCount() * BYTES_OF_A_MEMBER;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new IOException("no space in " + folder + ": about " + (needed >> 20) + " MiB are needed, "
                    + (free >> 20) + " MiB are free");
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(files::add);
        }
        return files;
    }
}
