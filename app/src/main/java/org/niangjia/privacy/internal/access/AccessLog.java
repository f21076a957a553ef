package org.niangjia.privacy.internal.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditTrail;
import org.niangjia.identity.Role;
import org.niangjia.identity.StaffPosts;
import org.niangjia.kernel.AccountId;
import org.niangjia.kernel.Because;
import org.niangjia.organisation.UnionNode;
import org.niangjia.organisation.Unions;
import org.niangjia.privacy.Reveals;
import org.niangjia.privacy.internal.reveal.RevealLog;
import org.niangjia.shell.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at a person's data or decided on it, read from the audit. Runs in the person's own scope. */
@Service
public class AccessLog {

    private final AuditTrail trail;
    private final StaffPosts posts;
    private final Unions unions;
    private final RevealLog reveals;
    private final ObjectProvider<PersonalData> modules;
    private final MessageSource words;

    AccessLog(
            AuditTrail trail,
            StaffPosts posts,
            Unions unions,
            RevealLog reveals,
            ObjectProvider<PersonalData> modules,
            MessageSource words) {
        this.trail = trail;
        this.posts = posts;
        this.unions = unions;
        this.reveals = reveals;
        this.modules = modules;
        this.words = words;
    }

    /**
     * One deed.
     *
     * @param words message key of what was done
     * @param id in the audit; grows with time
     * @param name of the staff member; empty if the account is gone
     * @param union full name of the union at which he works, or empty
     * @param purpose of a look at masked data, else null
     * @param reason in his own words; null if the deed asks for none or it was forgotten
     */
    public record Line(
            long id,
            Instant when,
            String name,
            String union,
            Set<Role> roles,
            String words,
            Reveals.@Nullable RevealPurpose purpose,
            @Nullable String reason) {}

    /**
     * A page of deeds.
     *
     * @param next what to ask for to get the page after; 0 on the last
     */
    public record Page(List<Line> lines, long next) {}

    /**
     * Deeds of others on the person's data, newest first.
     *
     * @param before only those with a smaller identifier; {@link Long#MAX_VALUE} for the newest
     * @param size how many at most, 1 to 999
     */
    @Transactional(readOnly = true)
    public Page page(AccountId person, long before, int size) {
        List<AuditTrail.Deed> found = trail.byOthers(subjectsOf(person), person, before, size + 1);
        List<AuditTrail.Deed> shown = found.size() > size ? found.subList(0, size) : found;
        Map<AccountId, Optional<StaffPosts.Post>> known = new HashMap<>();
        List<Line> lines = shown.stream()
                .map(deed -> lineOf(deed, known.computeIfAbsent(deed.account(), posts::of)))
                .toList();
        return new Page(lines, found.size() > size ? shown.getLast().id() : 0);
    }

    /** Everything under which deeds on the person's data are recorded. */
    public Set<String> subjectsOf(AccountId person) {
        Set<String> subjects = new HashSet<>();
        modules.stream().forEach(module -> subjects.addAll(module.subjects(person)));
        return subjects;
    }

    private Line lineOf(AuditTrail.Deed deed, Optional<StaffPosts.Post> post) {
        Because because = deed.because();
        String reveal = null;
        String purpose = null;
        if (because != null && because.code().equals(RevealLog.BECAUSE)) {
            reveal = because.facts().get(RevealLog.REVEAL);
            purpose = because.facts().get(RevealLog.PURPOSE);
        }
        return new Line(
                deed.id(),
                deed.recorded(),
                post.map(StaffPosts.Post::name).orElse(""),
                post.flatMap(found -> unions.at(found.within()))
                        .map(UnionNode::name)
                        .orElse(""),
                post.map(StaffPosts.Post::roles).orElse(Set.of()),
                wordsOf(deed.action()),
                purpose == null ? null : Reveals.RevealPurpose.valueOf(purpose),
                reveal == null
                        ? null
                        : reveals.reasonOf(UUID.fromString(reveal), deed.subject())
                                .orElse(null));
    }

    /** A deed that no module has words for is told in general words: better than not at all. */
    private String wordsOf(String action) {
        String key = "looked." + action;
        return words.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) == null ? "looked.other" : key;
    }
}
