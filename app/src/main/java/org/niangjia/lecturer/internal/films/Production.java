package org.niangjia.lecturer.internal.films;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.UnionId;

/**
 * One version of a film, from the first draft of its script to its withdrawal. Immutable: each verb gives it as it is
 * afterwards and throws {@link WrongState} where it makes no sense.
 *
 * @param slug public address, the same for all versions of the film; small letters, digits and single hyphens
 * @param subject code of what it is about
 * @param union who publishes it
 * @param edition raised by every change, from 1
 * @param author who wrote or last changed the script; null for what came with the platform
 * @param reviewer who approved it or sent it back, never the author
 * @param note what the reviewer wrote
 * @param approval what exactly was approved: SM3 over the script and its sources' texts in hexadecimal; null before
 * @param withdrawal why it was withdrawn
 * @param published null before
 */
public record Production(
        ProductionId id,
        String slug,
        String subject,
        UnionId union,
        ProductionState state,
        int edition,
        Draft draft,
        @Nullable AccountId author,
        @Nullable AccountId reviewer,
        @Nullable String note,
        @Nullable String approval,
        @Nullable String withdrawal,
        @Nullable Instant published) {

    /** It was asked for what its state doesn't allow: somebody else was faster. */
    public static final class WrongState extends RuntimeException {
        WrongState(Production production, String deed) {
            super("a film that is " + production.state + " cannot be " + deed + ": " + production.id);
        }
    }

    /** Who wrote a script does not approve it. */
    public static final class OwnScript extends RuntimeException {
        OwnScript(Production production) {
            super("a script is reviewed by somebody else than its author: " + production.id);
        }
    }

    public static Production begun(
            String slug, String subject, UnionId union, Draft draft, @Nullable AccountId author) {
        return begun(ProductionId.next(), slug, subject, union, draft, author);
    }

    static Production begun(
            ProductionId id, String slug, String subject, UnionId union, Draft draft, @Nullable AccountId author) {
        return new Production(
                id, slug, subject, union, ProductionState.DRAFT, 1, draft, author, null, null, null, null, null);
    }

    Production rewritten(Draft next, AccountId by) {
        require(state == ProductionState.DRAFT, "rewritten");
        return with(ProductionState.DRAFT, next, by, null, note, null, null, null);
    }

    Production submitted() {
        require(state == ProductionState.DRAFT, "submitted");
        return with(ProductionState.IN_REVIEW, draft, author, null, null, null, null, null);
    }

    /** The author takes it back before somebody decided. */
    Production reclaimed() {
        require(state == ProductionState.IN_REVIEW, "taken back");
        return with(ProductionState.DRAFT, draft, author, null, null, null, null, null);
    }

    /** @throws OwnScript if the reviewer is the author */
    Production sentBack(@Nullable AccountId by, String why) {
        require(state == ProductionState.IN_REVIEW, "sent back");
        requireOther(by);
        return with(ProductionState.DRAFT, draft, author, by, why, null, null, null);
    }

    /**
     * @param digest of what was approved
     * @throws OwnScript if the reviewer is the author
     */
    Production approved(@Nullable AccountId by, String digest) {
        require(state == ProductionState.IN_REVIEW, "approved");
        requireOther(by);
        return with(ProductionState.APPROVED, draft, author, by, null, digest, null, null);
    }

    Production rendered() {
        require(state == ProductionState.APPROVED, "finished");
        return with(ProductionState.RENDERED, draft, author, reviewer, note, approval, null, null);
    }

    Production published(Instant now) {
        require(state == ProductionState.RENDERED, "published");
        return with(ProductionState.PUBLISHED, draft, author, reviewer, note, approval, null, now);
    }

    Production withdrawn(String why) {
        require(state != ProductionState.WITHDRAWN, "withdrawn");
        return with(ProductionState.WITHDRAWN, draft, author, reviewer, note, approval, why, published);
    }

    /** @throws WrongState unless its script is approved, and it is not withdrawn */
    void requireApproved(String deed) {
        require(
                state == ProductionState.APPROVED
                        || state == ProductionState.RENDERED
                        || state == ProductionState.PUBLISHED,
                deed);
    }

    /** @throws WrongState unless its script can be changed */
    void requireDraft(String deed) {
        require(state == ProductionState.DRAFT, deed);
    }

    private void requireOther(@Nullable AccountId by) {
        if (by != null && by.equals(author)) {
            throw new OwnScript(this);
        }
    }

    private void require(boolean allowed, String deed) {
        if (!allowed) {
            throw new WrongState(this, deed);
        }
    }

    private Production with(
            ProductionState next,
            Draft words,
            @Nullable AccountId by,
            @Nullable AccountId reader,
            @Nullable String remark,
            @Nullable String digest,
            @Nullable String why,
            @Nullable Instant since) {
        return new Production(
                id, slug, subject, union, next, edition + 1, words, by, reader, remark, digest, why, since);
    }
}
