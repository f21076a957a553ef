package org.niangjia.engine.population.internal.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.engine.population.SyntheticEmployer;
import org.niangjia.kernel.MemberId;

/**
 * One of a household.
 *
 * @param key unique in the province
 * @param earlier what was before
 * @param membership null if not a member
 */
record Resident(
        long key,
        Role role,
        Kin kin,
        Life life,
        Life earlier,
        boolean dead,
        @Nullable Membership membership) {

    /** What somebody is to the head of the household. */
    enum Role {
        HEAD("户主"),
        PARTNER("配偶"),
        CHILD("子女"),
        PARENT("父母"),
        SIBLING("兄弟姐妹");

        private final String text;

        Role(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * How one can be reached.
     *
     * @param phone eleven digits, of a parent for a child
     */
    record Life(Home home, String phone, @Nullable SyntheticEmployer employer) {}

    /** Being a member of a union, which is named. */
    record Membership(MemberId id, MemberId idOfDouble, String union, LocalDate joinedOn) {}

    /** Whether anything was otherwise before. */
    boolean hasChanged() {
        return !life.equals(earlier);
    }
}
