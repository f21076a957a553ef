package org.niangjia.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;

/**
 * Replaces the key that seals: a new version seals from now on, what older ones sealed is sealed again in the background,
 * and an old version is destroyed when no value uses it any more.
 */
public interface KeyRotation {

    /**
     * One rotation.
     *
     * @param version the key version that it brought
     * @param startedBy who started it; null for a command
     * @param total values that were to be sealed again when it began
     * @param resealed how many of them are
     * @param unreadable values that do not open, so that their key is kept
     * @param finished when nothing was left to do; null while it runs
     */
    record Rotation(
            int version,
            Instant started,
            @Nullable AccountId startedBy,
            long total,
            long resealed,
            long unreadable,
            @Nullable Instant finished) {

        /** From 0 to 100. */
        public int percent() {
            return total == 0 ? 100 : (int) Math.min(100, resealed * 100 / total);
        }
    }

    /**
     * A version of the sealing key.
     *
     * @param values how many stored values bear it
     * @param destroyed when it was destroyed; null while it exists
     */
    record KeyVersion(
            int version,
            Instant created,
            long values,
            @Nullable Instant destroyed) {}

    /** Rotations, newest first. */
    List<Rotation> history();

    /** All versions, newest first; counts every sealed value, so it takes a moment on large tables. */
    List<KeyVersion> versions();

    /** The rotation that is not finished. */
    default Optional<Rotation> running() {
        return history().stream()
                .filter(rotation -> rotation.finished() == null)
                .findFirst();
    }

    /**
     * Makes a new key version that seals from now on; other instances learn of it within seconds. Empty if a rotation is
     * already under way.
     */
    Optional<Rotation> begin(@Nullable AccountId by);

    /**
     * Seals again what bears an older version, batch by batch, each in a transaction of its own; a value that somebody
     * changes meanwhile is left to him. Can be stopped or killed at any time and called again.
     *
     * @param goOn asked before each batch
     * @return whether nothing is left to do
     */
    boolean reseal(BooleanSupplier goOn);

    /**
     * Destroys the versions older than the newest that no value uses, once they have been replaced for as long as {@code
     * niangjia.vault.keep-replaced} says.
     *
     * @return the versions destroyed now
     */
    List<Integer> destroyUnused();
}
