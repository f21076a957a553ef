package org.niangjia.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.niangjia.backup.internal.Parts;
import org.niangjia.backup.internal.SealedInput;
import org.niangjia.backup.internal.SealedOutput;
import org.niangjia.backup.internal.WholeFile;

/** The vault's keys as an encrypted file of their own, to be kept in another place than the backup. */
public final class KeyBackup {

    /** Passwords of the embedded database are not among them: a restored one has its own. */
    private static final List<String> FILES = List.of("vault.properties", "audit-public.pem");

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private KeyBackup() {}

    /**
     * Writes the keys of a folder.
     *
     * @throws BackupRefused if the folder has none, as when a key management service holds them
     */
    public static void write(Path file, Path keys, BackupSecret secret) throws IOException {
        if (!Files.exists(keys.resolve(FILES.getFirst()))) {
            throw new BackupRefused("There is no key file in " + keys + " to be kept.");
        }
        WholeFile.<Boolean, IOException>write(file, target -> {
            SealedOutput sealed = new SealedOutput(target, secret);
            DataOutputStream out = new DataOutputStream(sealed);
            for (String name : FILES) {
                if (Files.exists(keys.resolve(name))) {
                    try (Parts.Out part = new Parts.Out(out, Parts.FILE, name)) {
                        Files.copy(keys.resolve(name), part);
                    }
                }
            }
            out.writeByte(Parts.MANIFEST);
            sealed.finish();
            return true;
        });
    }

    /**
     * Puts the keys into an empty folder.
     *
     * @throws BackupRefused if the secret is wrong or the file damaged
     */
    public static void restore(Path file, Path keys, BackupSecret secret) throws IOException {
        try (DataInputStream in = new DataInputStream(new SealedInput(Files.newInputStream(file), secret))) {
            while (in.readByte() == Parts.FILE) {
                String name = in.readUTF();
                if (!FILES.contains(name)) {
                    throw new BackupRefused("The file holds something else than keys.");
                }
                Path target = keys.resolve(name);
                Files.createFile(target, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                Files.write(target, new Parts.In(in).readAllBytes());
            }
        }
    }
}
