package org.niangjia.shell.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The limits by address and by account. They are counted in memory, each instance for itself: a count that had to be
 * written for each request would cost more than it saves. What must hold for all instances together (codes for a phone,
 * failed sign-ins of a login) is counted in the database by identity.
 *
 * <p>What comes from this machine itself and not through a proxy is not counted: an operator's tools, and a proxy that
 * fails to tell the visitor's address, which would make all visitors one.
 */
@Component
class Limits {

    private static final Set<String> CODES = Set.of("/sign-in/code", "/me/confirm/code", "/me/phone/code");
    private static final Set<String> SIGN_INS = Set.of("/sign-in", "/desk/sign-in");
    /** The browser is led here by links and redirects, which are no forms. */
    private static final String SINGLE_SIGN_ON = "/desk/sign-in/single-sign-on";

    private static final int NETWORK_BYTES = 8;

    private final RateLimit requests;
    private final RateLimit signInCodes;
    private final RateLimit signIns;
    private final RateLimit accountRequests;
    private final RateLimit accountForms;
    private final RateLimit accountJoinings;
    private final RateLimit accountSearches;
    private final RateLimit accountUploads;

    Limits(LimitSettings settings, Clock clock) {
        requests = limit(settings.requests(), clock);
        signInCodes = limit(settings.signInCodes(), clock);
        signIns = limit(settings.signIns(), clock);
        accountRequests = limit(settings.accountRequests(), clock);
        accountForms = limit(settings.accountForms(), clock);
        accountJoinings = limit(settings.accountJoinings(), clock);
        accountSearches = limit(settings.accountSearches(), clock);
        accountUploads = limit(settings.accountUploads(), clock);
    }

    private static RateLimit limit(String rate, Clock clock) {
        return new RateLimit(Rate.parse(rate), clock);
    }

    /** @throws org.niangjia.shell.TooManyRequests if the address asked too often */
    void takeFromAddress(HttpServletRequest request) {
        String address = networkOf(request.getRemoteAddr());
        if (address.isEmpty()) {
            return;
        }
        requests.take(address);
        String path = request.getServletPath();
        if (path.startsWith(SINGLE_SIGN_ON)) {
            signIns.take(address);
        } else if (request.getMethod().equals("POST")) {
            if (CODES.contains(path)) {
                signInCodes.take(address);
            } else if (SIGN_INS.contains(path) || path.startsWith("/desk/sign-in/")) {
                signIns.take(address);
            }
        }
    }

    /** @throws org.niangjia.shell.TooManyRequests if the account asked too often */
    void takeFromAccount(String account, HttpServletRequest request) {
        if (networkOf(request.getRemoteAddr()).isEmpty()) {
            return;
        }
        accountRequests.take(account);
        if (request.getMethod().equals("POST")) {
            accountForms.take(account);
            if (request.getServletPath().equals("/joining/consents")) {
                accountJoinings.take(account);
            }
        } else if (request.getQueryString() != null) {
            accountSearches.take(account);
        }
    }

    /** @throws org.niangjia.shell.TooManyRequests if the account uploaded too often */
    void takeUpload(String account, HttpServletRequest request) {
        if (!networkOf(request.getRemoteAddr()).isEmpty()) {
            accountUploads.take(account);
        }
    }

    /** The address, of IPv6 the network of 64 bits that one customer gets; empty for this machine itself. */
    static String networkOf(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed.isLoopbackAddress()) {
                return "";
            }
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return "unknown";
        }
    }
}
