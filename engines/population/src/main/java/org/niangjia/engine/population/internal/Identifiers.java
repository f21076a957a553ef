package org.niangjia.engine.population.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.niangjia.kernel.MemberId;
import org.niangjia.kernel.OrgPath;
import org.niangjia.kernel.UnionId;

/** Identifiers that follow from the seed. */
public record Identifiers(long seed) {

    /** A UUID of version 3 (RFC 9562, section 5.3) over seed and path. */
    UnionId union(OrgPath path) {
        String name = "niangjia/" + seed + "/" + path;
        return new UnionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** A UUID of version 8 (RFC 9562, section 5.8): 48 bits of the member's number, then bits of the seed's dice. */
    public MemberId member(int number) {
        Dice dice = Dice.of(seed, "member-id", number);
        long high = ((long) number << 16) | 0x8000L | (dice.next() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (dice.next() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new MemberId(new UUID(high, low));
    }
}
